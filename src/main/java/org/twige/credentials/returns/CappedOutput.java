package org.twige.credentials.returns;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Takes so many bytes and no more, whatever an archive says about its sizes. */
final class CappedOutput extends FilterOutputStream {

    private long left;

    CappedOutput(OutputStream out, long most) {
        super(out);
        this.left = most;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        left -= length;
        if (left < 0) {
            throw new IOException("the archive holds more than is allowed");
        }
        out.write(bytes, from, length);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }
}
