package com.academy.auth.avatar;

import com.academy.auth.BoundedThreads;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import io.micrometer.core.instrument.MeterRegistry;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Makes of any picture the squares that are kept: upright, in one format, and without anything that a camera or a
 * program wrote beside the pixels, such as the place.
 */
@Component
class CutPicture implements DisposableBean {

    /** More than a telephone's picture has within the limit of bytes; less than fills the memory. */
    private static final int MEGAPIXELS = 25;

    /** Its decoder holds the whole picture, and more than the pixels of it. */
    private static final int WEBP_MEGAPIXELS = 6;

    private static final float QUALITY = 0.85f;

    private final BoundedThreads threads;

    CutPicture(AvatarProperties properties, MeterRegistry meters) {
        this.threads = new BoundedThreads("pictures", properties.threads(), properties.queue(), meters);
    }

    Map<AvatarSize, byte[]> cut(byte[] picture) throws NotAPictureException {
        try {
            return threads.call(() -> squares(picture));
        } catch (RejectedExecutionException full) {
            throw new TooManyPicturesException();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof NotAPictureException none) {
                throw none;
            }
            if (failure.getCause() instanceof TooManyPixelsException bomb) {
                throw bomb;
            }
            throw new UnreadablePictureException(); // decoders fail in many ways on damaged files
        }
    }

    private static Map<AvatarSize, byte[]> squares(byte[] picture) throws IOException, NotAPictureException {
        BufferedImage square = upright(decoded(picture), orientation(picture));
        Map<AvatarSize, byte[]> squares = new EnumMap<>(AvatarSize.class);
        for (AvatarSize size : AvatarSize.values()) {
            square = scaled(square, size.pixels());
            squares.put(size, encoded(square));
        }
        return squares;
    }

    /** The middle square, in no more detail than is of use. The sizes are read from the head, before any pixel. */
    private static BufferedImage decoded(byte[] picture) throws IOException, NotAPictureException {
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
            ImageReader reader = readerOf(input);
            try {
                reader.setInput(input, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                int most = reader.getFormatName().equalsIgnoreCase("webp") ? WEBP_MEGAPIXELS : MEGAPIXELS;
                if ((long) width * height > most * 1_000_000L) {
                    throw new TooManyPixelsException(most);
                }
                int side = Math.min(width, height);
                ImageReadParam middle = reader.getDefaultReadParam();
                middle.setSourceRegion(new Rectangle((width - side) / 2, (height - side) / 2, side, side));
                int each = Math.max(1, side / (2 * AvatarSize.LARGE.pixels()));
                middle.setSourceSubsampling(each, each, 0, 0);
                return reader.read(0, middle);
            } finally {
                reader.dispose();
            }
        }
    }

    /** By what the file is, not by what it is called. */
    private static ImageReader readerOf(ImageInputStream input) throws NotAPictureException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            try {
                if (List.of("jpeg", "png", "gif", "webp")
                        .contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    return reader;
                }
            } catch (IOException unnamed) {
                // not one of ours
            }
        }
        throw new NotAPictureException();
    }

    /** How the camera was held, as EXIF numbers it; 1 is upright. */
    private static int orientation(byte[] picture) {
        if (picture.length < 2 || (picture[0] & 0xff) != 0xff || (picture[1] & 0xff) != 0xd8) {
            return 1;
        }
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
            List<JPEGSegment> segments = JPEGSegmentUtil.readSegments(
                    input, Collections.singletonMap(JPEG.APP1, Collections.singletonList("Exif")));
            if (segments.isEmpty()) {
                return 1;
            }
            InputStream exif = segments.getFirst().data();
            exif.skipNBytes(1); // the identifier is padded to an even length
            try (ImageInputStream tiff = new MemoryCacheImageInputStream(exif)) {
                Entry entry = new TIFFReader().read(tiff).getEntryById(TIFF.TAG_ORIENTATION);
                return entry != null && entry.getValue() instanceof Number held ? held.intValue() : 1;
            }
        } catch (IOException | RuntimeException unreadable) {
            return 1; // the picture may still be good
        }
    }

    private static BufferedImage upright(BufferedImage square, int orientation) {
        int side = square.getWidth();
        AffineTransform turn = new AffineTransform();
        switch (orientation) {
            case 2 -> flip(turn, side);
            case 3 -> turn.quadrantRotate(2, side / 2.0, side / 2.0);
            case 4 -> {
                turn.quadrantRotate(2, side / 2.0, side / 2.0);
                flip(turn, side);
            }
            case 5 -> {
                turn.quadrantRotate(1, side / 2.0, side / 2.0);
                turn.translate(0, side);
                turn.scale(1, -1);
            }
            case 6 -> turn.quadrantRotate(1, side / 2.0, side / 2.0);
            case 7 -> {
                turn.quadrantRotate(3, side / 2.0, side / 2.0);
                turn.translate(0, side);
                turn.scale(1, -1);
            }
            case 8 -> turn.quadrantRotate(3, side / 2.0, side / 2.0);
            default -> {}
        }
        return drawn(square, side, turn);
    }

    private static void flip(AffineTransform turn, int side) {
        turn.translate(side, 0);
        turn.scale(-1, 1);
    }

    /** By halves as long as it can be, so that every pixel of the large one counts. */
    private static BufferedImage scaled(BufferedImage square, int side) {
        BufferedImage scaled = square;
        while (scaled.getWidth() >= 2 * side) {
            scaled = drawn(scaled, scaled.getWidth() / 2, halving(scaled.getWidth()));
        }
        return scaled.getWidth() == side
                ? scaled
                : drawn(
                        scaled,
                        side,
                        AffineTransform.getScaleInstance(
                                (double) side / scaled.getWidth(), (double) side / scaled.getHeight()));
    }

    private static AffineTransform halving(int side) {
        double half = (double) (side / 2) / side;
        return AffineTransform.getScaleInstance(half, half);
    }

    /** On white, where it was transparent. */
    private static BufferedImage drawn(BufferedImage source, int side, AffineTransform how) {
        BufferedImage target = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = target.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, side, side);
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(source, how, null);
        canvas.dispose();
        return target;
    }

    private static byte[] encoded(BufferedImage square) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(square, null, null), quality);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    @Override
    public void destroy() {
        threads.close();
    }
}
