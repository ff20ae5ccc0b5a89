package com.academy.platform.test;

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
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as people send them, and as attackers do. */
public final class TestPictures {

    /** Where the camera stood, as a camera writes it into a picture. */
    public static final String PLACE = "51.5074N 0.1278W at home";

    private TestPictures() {}

    /** Its upper half is red, its lower half blue. */
    public static byte[] of(String format, int width, int height) {
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

    public static byte[] transparent() {
        return written(new BufferedImage(600, 600, BufferedImage.TYPE_INT_ARGB), "png");
    }

    /** A single pixel, as large as WebP can be small. */
    public static byte[] webp() {
        return Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
    }

    /** A picture that was taken with the camera held in another way, with the place in its metadata. */
    public static byte[] photograph(int orientation) {
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
        return withExif(jpeg, tiff.array());
    }

    private static byte[] withExif(byte[] jpeg, byte[] exif) {
        ByteBuffer picture = ByteBuffer.allocate(jpeg.length + 4 + 6 + exif.length);
        picture.put(jpeg, 0, 2).putShort((short) 0xffe1).putShort((short) (2 + 6 + exif.length));
        picture.put("Exif\0\0".getBytes(ISO_8859_1)).put(exif).put(jpeg, 2, jpeg.length - 2);
        return picture.array();
    }

    /** A few bytes that say they are an enormous picture. */
    public static byte[] bomb(int width, int height) {
        return png(width, height, 8, 0, List.of());
    }

    /** Some 100 bytes, one row of which takes 200 MB. */
    public static byte[] wideRow() {
        return png(25_000_000, 1, 16, 6, List.of());
    }

    /** Narrow enough for the memory, and yet longer than any picture. */
    public static byte[] longRow() {
        return png(25_000, 1, 16, 6, List.of());
    }

    /** Its text inflates to more than the decoders may use. */
    public static byte[] inflatingText() {
        byte[] text = deflated(250_000_000);
        var chunk = ByteBuffer.allocate(9 + text.length)
                .put("Comment\0\0".getBytes(ISO_8859_1))
                .put(text);
        return png(64, 64, 8, 0, List.of(chunk.array()));
    }

    private static byte[] png(int width, int height, int depth, int colours, List<byte[]> texts) {
        try {
            var bytes = new ByteArrayOutputStream();
            bytes.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
            chunk(
                    bytes,
                    "IHDR",
                    ByteBuffer.allocate(13)
                            .putInt(width)
                            .putInt(height)
                            .put(new byte[] {(byte) depth, (byte) colours, 0, 0, 0})
                            .array());
            for (byte[] text : texts) {
                chunk(bytes, "zTXt", text);
            }
            chunk(bytes, "IDAT", deflated(100_000));
            chunk(bytes, "IEND", new byte[0]);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] deflated(int zeros) {
        try {
            var bytes = new ByteArrayOutputStream();
            byte[] some = new byte[100_000];
            try (var deflater = new DeflaterOutputStream(bytes)) {
                for (int written = 0; written < zeros; written += some.length) {
                    deflater.write(some);
                }
            }
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** So many texts are there in its metadata, each of them all the 60,000 characters of it. */
    public static byte[] manyTexts(int texts) {
        byte[] text = "a".repeat(65_000 - 14 - 12 * texts).getBytes(ISO_8859_1);
        ByteBuffer tiff = ByteBuffer.allocate(14 + 12 * texts + text.length);
        tiff.put("MM".getBytes(ISO_8859_1)).putShort((short) 42).putInt(8).putShort((short) texts);
        for (int i = 0; i < texts; i++) {
            tiff.putShort((short) (0x8000 + i))
                    .putShort((short) 2)
                    .putInt(text.length)
                    .putInt(14 + 12 * texts);
        }
        tiff.putInt(0).put(text);
        return withExif(of("jpeg", 80, 60), tiff.array());
    }

    /**
     * A lossless WebP of 165 kB and one pixel for which so many groups of five Huffman tables are made: the one pixel of
     * its entropy image names the last of them.
     */
    public static byte[] manyHuffmanGroups(int groups) {
        var bits = new Bits();
        bits.put(0x2f, 8).put(0, 14).put(0, 14).put(0, 1).put(0, 3);
        bits.put(0, 1).put(0, 1); // no transform, no colour cache
        bits.put(1, 1).put(0, 3); // an entropy image, of blocks of four pixels a side
        bits.put(0, 1); // which has no colour cache
        bits.put(0b101, 3).put(groups - 1 & 0xff, 8); // green, a code of one symbol of eight bits
        bits.put(0b101, 3).put(groups - 1 >> 8, 8); // red
        for (int code = 0; code < 3; code++) {
            bits.put(0b0001, 4); // a code of the one symbol 0
        }
        for (int code = 0; code < 5 * groups; code++) {
            bits.put(0b0001, 4);
        }
        byte[] content = bits.bytes();
        ByteBuffer webp =
                ByteBuffer.allocate(20 + content.length + (content.length & 1)).order(ByteOrder.LITTLE_ENDIAN);
        webp.put("RIFF".getBytes(ISO_8859_1)).putInt(webp.capacity() - 8).put("WEBPVP8L".getBytes(ISO_8859_1));
        return webp.putInt(content.length).put(content).array();
    }

    /** A lossless WebP of one colour: its few bytes say all there is to say of so many pixels. */
    public static byte[] plainWebp(int width, int height) {
        byte[] webp = manyHuffmanGroups(1);
        long head = 0x2f | width - 1L << 8 | height - 1L << 22;
        for (int i = 0; i < 5; i++) {
            webp[20 + i] = (byte) (head >> 8 * i);
        }
        return webp;
    }

    /** A progressive JPEG whose last scan comes so many times more. */
    public static byte[] manyScans(int side, int scans) {
        byte[] jpeg = progressive(side, side);
        int last = jpeg.length - 2;
        while ((jpeg[last] & 0xff) != 0xff || (jpeg[last + 1] & 0xff) != 0xda) {
            last--;
        }
        var bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, last);
        for (int scan = 0; scan <= scans; scan++) {
            bytes.write(jpeg, last, jpeg.length - 2 - last);
        }
        bytes.write(jpeg, jpeg.length - 2, 2);
        return bytes.toByteArray();
    }

    /** As programs write them for the web. */
    public static byte[] progressive(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    public static BufferedImage read(byte[] picture) {
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

    /** The lowest bit first, as WebP has them. */
    private static final class Bits {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int current;
        private int filled;

        Bits put(int value, int bits) {
            for (int bit = 0; bit < bits; bit++) {
                current |= (value >> bit & 1) << filled;
                if (++filled == 8) {
                    bytes.write(current);
                    current = 0;
                    filled = 0;
                }
            }
            return this;
        }

        byte[] bytes() {
            return put(0, 7).bytes.toByteArray();
        }
    }
}
