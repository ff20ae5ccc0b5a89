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
                return new Jpeg(bytes).head();
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
    private static PictureHead of(Kind kind, long width, long height, int orientation) {
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
        Parts parts = new Parts();
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
        Parts parts = new Parts();
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

    private static int unsigned(ByteBuffer bytes, int at) {
        return Byte.toUnsignedInt(bytes.get(at));
    }

    private static int name(String four) {
        return ByteBuffer.wrap(ascii(four)).getInt();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static boolean startsWith(byte[] bytes, int from, byte[] what) {
        return bytes.length >= from + what.length
                && ByteBuffer.wrap(bytes, from, what.length).equals(ByteBuffer.wrap(what));
    }

    /** Counts what a picture is made of. */
    private static final class Parts {

        private int parts;
        private long metadata;

        void count(int metadataBytes) {
            parts++;
            metadata += metadataBytes;
            if (parts > MAX_PARTS || metadata > MAX_METADATA) {
                throw new TooComplexException();
            }
        }
    }

    private static final class Jpeg {

        private final ByteBuffer bytes;
        private final Parts parts = new Parts();
        private int at = 2;
        private int scans;
        private int width;
        private int height;
        private int orientation = 1;

        Jpeg(ByteBuffer bytes) {
            this.bytes = bytes;
        }

        PictureHead head() {
            while (findMarker()) {
                int marker = unsigned(bytes, at++);
                if (marker == 0xd9) {
                    break;
                }
                if (marker == 0x01 || marker >= 0xd0 && marker <= 0xd8) {
                    continue; // without content
                }
                int length = Short.toUnsignedInt(bytes.getShort(at));
                if (length < 2) {
                    throw new UnreadableException();
                }
                read(marker, length);
                at += length;
            }
            return of(Kind.JPEG, width, height, orientation);
        }

        /** To the byte after the next 0xff that begins a marker, over whatever lies before it, as decoders do. */
        private boolean findMarker() {
            while (at + 1 < bytes.limit()) {
                if (unsigned(bytes, at++) == 0xff) {
                    int next = unsigned(bytes, at);
                    if (next != 0 && next != 0xff) {
                        return true;
                    }
                }
            }
            return false;
        }

        private void read(int marker, int length) {
            boolean isMetadata = marker >= 0xe0 && marker <= 0xef || marker == 0xfe;
            parts.count(isMetadata ? length : 0);
            if (marker == 0xda) {
                if (++scans > MAX_SCANS) {
                    throw new TooComplexException();
                }
            } else if (marker == 0xe1 && orientation == 1 && length > 16) {
                readExif(at + 2, at + length);
            } else if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
                if (width != 0 || unsigned(bytes, at + 2) != 8) {
                    throw new UnreadableException();
                }
                height = Short.toUnsignedInt(bytes.getShort(at + 3));
                width = Short.toUnsignedInt(bytes.getShort(at + 5));
                of(Kind.JPEG, width, height, 1);
            }
        }

        /** Of the first directory only how the camera was held: nothing else of it is ever read. */
        private void readExif(int from, int to) {
            if (to > bytes.limit()) {
                throw new UnreadableException();
            }
            ByteBuffer exif = bytes.slice(from, to - from);
            if (exif.getInt(0) != name("Exif")) {
                return; // another program's
            }
            ByteBuffer tiff = exif.slice(6, exif.limit() - 6);
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            if (directory < 8 || directory > tiff.limit() - 2) {
                return; // the picture may still be good
            }
            int entries = Short.toUnsignedInt(tiff.getShort(directory));
            if (entries > MAX_EXIF_ENTRIES) {
                throw new TooComplexException();
            }
            for (int entry = directory + 2; entries-- > 0 && entry <= tiff.limit() - 12; entry += 12) {
                if (Short.toUnsignedInt(tiff.getShort(entry)) == 0x0112) {
                    orientation = Short.toUnsignedInt(tiff.getShort(entry + 8));
                    return;
                }
            }
        }
    }

    private static final class WebP {

        private final ByteBuffer bytes;
        private final Parts parts = new Parts();
        private long width;
        private long height;

        WebP(ByteBuffer bytes) {
            this.bytes = bytes;
        }

        /** Every size that is named anywhere is within bounds, so it does not matter which one a decoder believes. */
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
