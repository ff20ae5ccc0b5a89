package com.academy.platform.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * The middle of a picture: upright, in one format, and without anything that a camera or a program wrote beside the
 * pixels. Runs in the decoding process only, where neither Spring nor anything else of a service is.
 */
final class Squares {

    private static final float QUALITY = 0.85f;

    /** VP8L. */
    private static final int LOSSLESS = 0x4c385056;

    private static final int AHEAD = 64;

    private Squares() {}

    /** The sides go down: each square is made of the one before. */
    static List<byte[]> of(DecodingRequest request) throws IOException {
        int[] sides = request.sides();
        BufferedImage square = upright(decoded(request, sides[0]), request.orientation());
        List<byte[]> squares = new ArrayList<>();
        for (int side : sides) {
            square = scaled(square, side);
            squares.add(encoded(square));
        }
        return squares;
    }

    /** Decodes only as much detail as the result needs. */
    private static BufferedImage decoded(DecodingRequest request, int largest) throws IOException {
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(request.format()).next();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(readable(request)))) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            int side = Math.min(width, height);
            ImageReadParam middle = reader.getDefaultReadParam();
            middle.setSourceRegion(new Rectangle((width - side) / 2, (height - side) / 2, side, side));
            int each = Math.max(1, side / (2 * largest));
            middle.setSourceSubsampling(each, each, 0, 0);
            return reader.read(0, middle);
        } finally {
            reader.dispose();
        }
    }

    /**
     * The decoder of lossless WebP looks some bytes ahead. Where a picture of one colour has none left, it looks for them
     * at each pixel, which takes seconds; so some are put behind.
     */
    private static byte[] readable(DecodingRequest request) {
        byte[] picture = request.picture();
        if (!request.format().equals("webp")) {
            return picture;
        }
        ByteBuffer chunks = ByteBuffer.wrap(picture).order(ByteOrder.LITTLE_ENDIAN);
        int at = 12;
        while (at <= picture.length - 8) {
            int length = chunks.getInt(at + 4);
            int end = at + 8 + length;
            if (chunks.getInt(at) == LOSSLESS) {
                return ByteBuffer.allocate(picture.length + AHEAD)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(picture, 0, end)
                        .put(end + AHEAD, picture, end, picture.length - end)
                        .putInt(4, chunks.getInt(4) + AHEAD)
                        .putInt(at + 4, length + AHEAD)
                        .array();
            }
            at = end + (length & 1);
        }
        return picture;
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

    /** Halves the picture as long as possible, so that every pixel of the large one counts. */
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

    /** Draws transparent pixels on white. */
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
}
