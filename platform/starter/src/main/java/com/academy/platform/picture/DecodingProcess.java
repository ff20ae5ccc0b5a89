package com.academy.platform.picture;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * The process in which pictures are decoded: reads requests from its standard input, writes answers to its standard
 * output, and ends when the service has ended, for any reason.
 */
final class DecodingProcess {

    static final int READY = 0x52;

    private DecodingProcess() {}

    public static void main(String[] arguments) {
        try {
            ImageIO.setUseCache(false);
            // Libraries must not write into the stream of answers.
            System.setOut(System.err);
            var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
            var in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
            out.write(READY);
            out.flush();
            while (true) {
                var request = DecodingRequest.readFrom(in);
                // On a thread of its own, so that the end of the service is noticed while it works.
                Thread.ofPlatform().start(() -> answer(request, out));
            }
        } catch (IOException end) {
            leaveNothing(arguments);
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }

    private static void answer(DecodingRequest request, DataOutputStream out) {
        List<byte[]> squares;
        try {
            squares = Squares.of(request);
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            squares = List.of(); // decoders fail in many ways on damaged files
        } catch (OutOfMemoryError full) {
            // The JVM ends by itself when its heap is full, but not when native code says so.
            Runtime.getRuntime().halt(Decoder.OUT_OF_MEMORY);
            return;
        }
        try {
            new DecodingAnswer(squares).writeTo(out);
        } catch (IOException end) {
            Runtime.getRuntime().halt(1);
        }
    }

    /** The service removes the folder itself, unless it was killed. */
    private static void leaveNothing(String[] folder) {
        for (String each : folder) {
            File[] files = new File(each).listFiles(File::isFile);
            if (files != null) {
                for (File file : files) {
                    file.delete();
                }
            }
            new File(each).delete();
        }
    }
}
