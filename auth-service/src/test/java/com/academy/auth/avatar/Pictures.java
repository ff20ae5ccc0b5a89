package com.academy.auth.avatar;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Pictures as people send them, and as nobody should. */
final class Pictures {

    /** Where the camera stood, as a camera writes it into a picture. */
    static final String PLACE = "51.5074N 0.1278W at home";

    private Pictures() {}

    /** Its upper half is red, its lower half blue. */
    static byte[] of(String format, int width, int height) {
        boolean transparent = format.equals("png");
        var image = new BufferedImage(
                width, height, transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width, height / 2);
        canvas.setColor(Color.BLUE);
        canvas.fillRect(0, height / 2, width, height - height / 2);
        canvas.dispose();
        return written(image, format);
    }

    static byte[] transparent() {
        return written(new BufferedImage(600, 600, BufferedImage.TYPE_INT_ARGB), "png");
    }

    /** A single pixel, as large as WebP can be small. */
    static byte[] webp() {
        return Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
    }

    /** A picture that was taken with the camera held in another way, at a place that is nobody's business. */
    static byte[] photograph(int orientation) {
        byte[] jpeg = of("jpeg", 800, 600);
        byte[] place = PLACE.getBytes(ISO_8859_1);
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + place.length).order(ByteOrder.BIG_ENDIAN);
        tiff.put("MM".getBytes(ISO_8859_1)).putShort((short) 42).putInt(8).putShort((short) 2);
        tiff.putShort((short) 0x010e).putShort((short) 2).putInt(place.length).putInt(8 + 2 + 24 + 4);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putInt(0).put(place);
        byte[] exif = tiff.array();
        ByteBuffer picture = ByteBuffer.allocate(jpeg.length + 4 + 6 + exif.length);
        picture.put(jpeg, 0, 2).putShort((short) 0xffe1).putShort((short) (2 + 6 + exif.length));
        picture.put("Exif\0\0".getBytes(ISO_8859_1)).put(exif).put(jpeg, 2, jpeg.length - 2);
        return picture.array();
    }

    /** A few bytes that say they are an enormous picture. */
    static byte[] bomb(int width, int height) {
        try {
            var bytes = new ByteArrayOutputStream();
            bytes.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
            chunk(
                    bytes,
                    "IHDR",
                    ByteBuffer.allocate(13)
                            .putInt(width)
                            .putInt(height)
                            .put(new byte[] {8, 0, 0, 0, 0})
                            .array());
            var zeros = new ByteArrayOutputStream();
            try (var deflater = new DeflaterOutputStream(zeros)) {
                deflater.write(new byte[100_000]);
            }
            chunk(bytes, "IDAT", zeros.toByteArray());
            chunk(bytes, "IEND", new byte[0]);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static BufferedImage read(byte[] picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void chunk(ByteArrayOutputStream to, String type, byte[] content) throws IOException {
        var crc = new CRC32();
        crc.update(type.getBytes(ISO_8859_1));
        crc.update(content);
        to.write(ByteBuffer.allocate(4).putInt(content.length).array());
        to.write(type.getBytes(ISO_8859_1));
        to.write(content);
        to.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    private static byte[] written(BufferedImage image, String format) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
