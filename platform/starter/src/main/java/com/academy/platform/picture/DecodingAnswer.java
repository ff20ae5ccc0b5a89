package com.academy.platform.picture;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * As the decoding process writes it.
 *
 * @param squares in the order of the sides asked for; empty for a picture that cannot be read
 */
record DecodingAnswer(List<byte[]> squares) {

    private static final int LARGEST = 8 * 1024 * 1024;

    void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(squares.size());
        for (byte[] square : squares) {
            out.writeInt(square.length);
            out.write(square);
        }
        out.flush();
    }

    /**
     * The process has read hostile bytes, so its answer is judged as any other input. A JVM that runs out of memory says
     * so on standard output, in place of an answer.
     */
    static DecodingAnswer readFrom(DataInputStream in, int asked) throws IOException {
        int count = in.readInt();
        if (count != 0 && count != asked) {
            throw new IOException("An answer of %d squares to %d.".formatted(count, asked));
        }
        List<byte[]> squares = new ArrayList<>(asked);
        for (int i = 0; i < count; i++) {
            int length = in.readInt();
            if (length < 3 || length > LARGEST) {
                throw new IOException("A square of %d bytes.".formatted(length));
            }
            byte[] square = new byte[length];
            in.readFully(square);
            if (square[0] != (byte) 0xff || square[1] != (byte) 0xd8 || square[2] != (byte) 0xff) {
                throw new IOException("A square that is no JPEG.");
            }
            squares.add(square);
        }
        return new DecodingAnswer(squares);
    }
}
