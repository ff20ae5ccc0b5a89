package com.academy.platform.picture;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;

/** As it is written to the decoding process. */
record DecodingRequest(String format, int orientation, int[] sides, byte[] picture) {

    void writeTo(DataOutputStream out) throws IOException {
        out.writeUTF(format);
        out.writeInt(orientation);
        out.writeInt(sides.length);
        for (int side : sides) {
            out.writeInt(side);
        }
        out.writeInt(picture.length);
        out.write(picture);
        out.flush();
    }

    /** @throws EOFException when the service has ended */
    static DecodingRequest readFrom(DataInputStream in) throws IOException {
        String format = in.readUTF();
        int orientation = in.readInt();
        int[] sides = new int[in.readInt()];
        for (int i = 0; i < sides.length; i++) {
            sides[i] = in.readInt();
        }
        byte[] picture = new byte[in.readInt()];
        in.readFully(picture);
        return new DecodingRequest(format, orientation, sides, picture);
    }
}
