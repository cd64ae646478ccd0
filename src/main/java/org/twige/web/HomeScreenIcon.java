package org.twige.web;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;

/** The mark of the service on a home screen: a twig with three leaves, inside the circle that every phone leaves. */
final class HomeScreenIcon {

    static final String GROUND = "#0b4f54";

    /** In pixels; what browsers ask for. */
    static final List<Integer> SIZES = List.of(192, 512);

    private static final Map<Integer, byte[]> DRAWN = new ConcurrentHashMap<>();

    private HomeScreenIcon() {}

    static byte[] png(int size) {
        return DRAWN.computeIfAbsent(size, HomeScreenIcon::draw).clone();
    }

    private static byte[] draw(int size) {
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.decode(GROUND));
        pen.fillRect(0, 0, size, size);
        pen.scale(size / 100.0, size / 100.0);
        twig(pen);
        pen.dispose();
        return bytes(image);
    }

    /** On a ground of 100 by 100. */
    private static void twig(Graphics2D pen) {
        pen.setColor(Color.WHITE);
        pen.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.drawLine(50, 76, 50, 44);
        pen.fill(leaf(50, 44, 50, 18));
        pen.fill(leaf(50, 62, 27, 44));
        pen.fill(leaf(50, 62, 73, 44));
    }

    /** From its stalk to its tip, as wide as half its length. */
    private static Path2D leaf(double stalkX, double stalkY, double tipX, double tipY) {
        var acrossX = (stalkY - tipY) / 2;
        var acrossY = (tipX - stalkX) / 2;
        var middleX = (stalkX + tipX) / 2;
        var middleY = (stalkY + tipY) / 2;
        var leaf = new Path2D.Double();
        leaf.moveTo(stalkX, stalkY);
        leaf.quadTo(middleX + acrossX, middleY + acrossY, tipX, tipY);
        leaf.quadTo(middleX - acrossX, middleY - acrossY, stalkX, stalkY);
        return leaf;
    }

    private static byte[] bytes(BufferedImage image) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
