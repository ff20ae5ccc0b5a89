package com.academy.platform.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.academy.platform.picture.PictureRefusals.NotAPictureException;
import com.academy.platform.picture.PictureRefusals.TooComplexException;
import com.academy.platform.picture.PictureRefusals.TooManyPixelsException;
import com.academy.platform.picture.PictureRefusals.UnreadableException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What a picture says of itself, read in one pass over its parts without decoding any, and within the bounds of what a
 * decoder is given.
 *
 * @param orientation how the camera was held, as EXIF numbers it; 1 is upright
 */
record PictureHead(Kind kind, int width, int height, int orientation) {

    enum Kind {
        JPEG(25),
        PNG(25),
        GIF(25),
        /** Its decoder holds the whole picture, and more than the pixels of it. */
        WEBP(6);

        private final int megapixels;

        Kind(int megapixels) {
            this.megapixels = megapixels;
        }
    }

    /** The longest panorama that a telephone takes. */
    static final int MAX_SIDE = 16_384;

    /** With eight bytes a pixel, the most that PNG has, a row is 128 KiB. */
    private static final int MAX_ROW = MAX_SIDE * 8;

    /** A camera writes ten; some programs as many as this to save bytes. */
    static final int MAX_SCANS = 64;

    /** Chunks, segments or blocks. */
    static final int MAX_PARTS = 10_000;

    /** Colour profiles and thumbnails are some hundred kilobytes. */
    static final int MAX_METADATA = 2 * 1024 * 1024;

    static final int MAX_EXIF_ENTRIES = 256;

    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

    static PictureHead of(byte[] picture) {
        ByteBuffer bytes = ByteBuffer.wrap(picture).asReadOnlyBuffer();
        try {
            if (startsWith(picture, 0, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff})) {
                return new JpegHead(bytes).read();
            }
            if (startsWith(picture, 0, PNG_SIGNATURE)) {
                return png(bytes);
            }
            if (startsWith(picture, 0, ascii("GIF87a")) || startsWith(picture, 0, ascii("GIF89a"))) {
                return gif(bytes.order(ByteOrder.LITTLE_ENDIAN));
            }
            if (startsWith(picture, 0, ascii("RIFF")) && startsWith(picture, 8, ascii("WEBP"))) {
                return new WebP(bytes.order(ByteOrder.LITTLE_ENDIAN)).head();
            }
        } catch (IndexOutOfBoundsException cutShort) {
            throw new UnreadableException();
        }
        throw new NotAPictureException();
    }

    /** Refuses sides and pixels out of bounds; zero of either is damage. */
    static PictureHead of(Kind kind, long width, long height, int orientation) {
        if (width <= 0 || height <= 0) {
            throw new UnreadableException();
        }
        if (width > MAX_SIDE || height > MAX_SIDE || width * height > kind.megapixels * 1_000_000L) {
            throw new TooManyPixelsException(kind.megapixels, MAX_SIDE);
        }
        return new PictureHead(kind, (int) width, (int) height, orientation);
    }

    private static PictureHead png(ByteBuffer bytes) {
        int at = PNG_SIGNATURE.length;
        if (bytes.getInt(at) != 13 || bytes.getInt(at + 4) != name("IHDR")) {
            throw new UnreadableException();
        }
        PictureHead head = of(
                Kind.PNG,
                Integer.toUnsignedLong(bytes.getInt(at + 8)),
                Integer.toUnsignedLong(bytes.getInt(at + 12)),
                1);
        int depth = unsigned(bytes, at + 16);
        int samples = switch (unsigned(bytes, at + 17)) {
            case 0, 3 -> 1;
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> throw new UnreadableException();
        };
        if (depth > 16 || Integer.bitCount(depth) != 1) {
            throw new UnreadableException();
        }
        if ((long) head.width * depth * samples > MAX_ROW * 8L) {
            throw new TooComplexException();
        }
        PictureParts parts = new PictureParts();
        while (at < bytes.limit()) {
            int length = bytes.getInt(at);
            int type = bytes.getInt(at + 4);
            if (length < 0 || length > bytes.limit() - at - 12) {
                throw new UnreadableException();
            }
            parts.count(type == name("IDAT") || type == name("fdAT") ? 0 : length);
            if (type == name("IEND")) {
                break;
            }
            at += 12 + length;
        }
        return head;
    }

    /** Up to the first image; of an animation no other is decoded. */
    private static PictureHead gif(ByteBuffer bytes) {
        int at = 13 + colours(unsigned(bytes, 10));
        PictureParts parts = new PictureParts();
        while (true) {
            int introducer = unsigned(bytes, at);
            if (introducer == 0x2c) {
                return of(
                        Kind.GIF,
                        Short.toUnsignedInt(bytes.getShort(at + 5)),
                        Short.toUnsignedInt(bytes.getShort(at + 7)),
                        1);
            }
            if (introducer != 0x21) {
                throw new UnreadableException();
            }
            int block = at + 2;
            while (unsigned(bytes, block) != 0) {
                block += 1 + unsigned(bytes, block);
            }
            parts.count(block - at);
            at = block + 1;
        }
    }

    private static int colours(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    static int unsigned(ByteBuffer bytes, int at) {
        return Byte.toUnsignedInt(bytes.get(at));
    }

    static int name(String four) {
        return ByteBuffer.wrap(ascii(four)).getInt();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static boolean startsWith(byte[] bytes, int from, byte[] what) {
        return bytes.length >= from + what.length
                && ByteBuffer.wrap(bytes, from, what.length).equals(ByteBuffer.wrap(what));
    }

    private static final class WebP {

        private final ByteBuffer bytes;
        private final PictureParts parts = new PictureParts();
        private long width;
        private long height;

        WebP(ByteBuffer bytes) {
            this.bytes = bytes;
        }

        /** All sizes in the file are within bounds, so it does not matter which one a decoder uses. */
        PictureHead head() {
            read(12, bytes.limit(), false);
            return of(Kind.WEBP, width, height, 1);
        }

        private void read(int from, int to, boolean isFrame) {
            int at = from;
            while (at <= to - 8) {
                int length = bytes.getInt(at + 4);
                int content = at + 8;
                if (length < 0 || length > to - content) {
                    throw new UnreadableException();
                }
                int metadata = 0;
                switch (Integer.reverseBytes(bytes.getInt(at))) {
                    case 0x56503820 -> // VP8
                        size(bytes.getShort(content + 6) & 0x3fff, bytes.getShort(content + 8) & 0x3fff);
                    case 0x5650384c -> { // VP8L
                        int sides = bytes.getInt(content + 1);
                        size((sides & 0x3fff) + 1, (sides >>> 14 & 0x3fff) + 1);
                    }
                    case 0x56503858 -> // VP8X
                        size((bytes.getInt(content + 4) & 0xffffff) + 1, (bytes.getInt(content + 6) >>> 8) + 1);
                    case 0x414e4d46 -> { // ANMF
                        if (isFrame) {
                            throw new UnreadableException(); // a frame within a frame
                        }
                        size((bytes.getInt(content + 6) & 0xffffff) + 1, (bytes.getInt(content + 8) >>> 8) + 1);
                        read(content + 16, content + length, true);
                    }
                    case 0x414c5048, 0x414e494d -> {} // ALPH, ANIM
                    default -> metadata = length;
                }
                parts.count(metadata);
                at = content + length + (length & 1);
            }
        }

        private void size(long wide, long high) {
            of(Kind.WEBP, wide, high, 1);
            width = Math.max(width, wide);
            height = Math.max(height, high);
        }
    }
}
