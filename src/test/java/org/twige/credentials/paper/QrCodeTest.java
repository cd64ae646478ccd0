package org.twige.credentials.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {

    @ParameterizedTest
    @ValueSource(ints = {10, 60, 300, 520})
    void what_was_written_can_be_scanned(int length) throws Exception {
        var text = "https://twige.example/verify/".repeat(30).substring(0, length);

        assertThat(scan(drawn(QrCode.of(text)))).isEqualTo(text);
    }

    @Test
    void the_path_stays_inside_its_white_border() {
        var code = QrCode.of("XY-AI-7K3M-92QD");

        assertThat(code.path()).startsWith("M4 4h7v1h-7z");
        assertThat(code.size()).isEqualTo(21 + 8);
    }

    private static LuminanceSource drawn(QrCode code) {
        var width = code.size() * 4;
        var image = new BufferedImage(width, width, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, width);
        graphics.setColor(Color.BLACK);
        graphics.fill(code.shape(width));
        graphics.dispose();
        return new RGBLuminanceSource(width, width, image.getRGB(0, 0, width, width, null, 0, width));
    }

    private static String scan(LuminanceSource picture) throws Exception {
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(picture)))
                .getText();
    }
}
