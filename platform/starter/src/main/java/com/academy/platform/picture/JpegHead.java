package com.academy.platform.picture;

import com.academy.platform.picture.PictureRefusals.TooComplexException;
import com.academy.platform.picture.PictureRefusals.UnreadableException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads the segments of a JPEG. */
final class JpegHead {

    private final ByteBuffer bytes;
    private final PictureParts parts = new PictureParts();
    private int at = 2;
    private int scans;
    private int width;
    private int height;
    private int orientation = 1;

    JpegHead(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    PictureHead read() {
        while (findMarker()) {
            int marker = PictureHead.unsigned(bytes, at++);
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
            readSegment(marker, length);
            at += length;
        }
        return PictureHead.of(PictureHead.Kind.JPEG, width, height, orientation);
    }

    /** Skips to the byte after the next 0xff that begins a marker, as decoders do. */
    private boolean findMarker() {
        while (at + 1 < bytes.limit()) {
            if (PictureHead.unsigned(bytes, at++) == 0xff) {
                int next = PictureHead.unsigned(bytes, at);
                if (next != 0 && next != 0xff) {
                    return true;
                }
            }
        }
        return false;
    }

    private void readSegment(int marker, int length) {
        boolean isMetadata = marker >= 0xe0 && marker <= 0xef || marker == 0xfe;
        parts.count(isMetadata ? length : 0);
        if (marker == 0xda) {
            if (++scans > PictureHead.MAX_SCANS) {
                throw new TooComplexException();
            }
        } else if (marker == 0xe1 && orientation == 1 && length > 16) {
            readExif(at + 2, at + length);
        } else if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
            if (width != 0 || PictureHead.unsigned(bytes, at + 2) != 8) {
                throw new UnreadableException();
            }
            height = Short.toUnsignedInt(bytes.getShort(at + 3));
            width = Short.toUnsignedInt(bytes.getShort(at + 5));
            PictureHead.of(PictureHead.Kind.JPEG, width, height, 1);
        }
    }

    /** Reads only the orientation from the first directory, and no other metadata. */
    private void readExif(int from, int to) {
        if (to > bytes.limit()) {
            throw new UnreadableException();
        }
        ByteBuffer exif = bytes.slice(from, to - from);
        if (exif.getInt(0) != PictureHead.name("Exif")) {
            return; // another program's
        }
        ByteBuffer tiff = exif.slice(6, exif.limit() - 6);
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return; // the picture may still be valid
        }
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        if (entries > PictureHead.MAX_EXIF_ENTRIES) {
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
