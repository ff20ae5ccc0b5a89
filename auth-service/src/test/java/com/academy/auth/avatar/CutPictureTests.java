package com.academy.auth.avatar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CutPictureTests {

    private static final int RED = 0;
    private static final int BLUE = 2;

    private final CutPicture cutPicture =
            new CutPicture(new AvatarProperties(1, 8, Duration.ofHours(1)), new SimpleMeterRegistry());

    @AfterEach
    void end() {
        cutPicture.destroy();
    }

    @ParameterizedTest
    @CsvSource({"jpeg, 4000, 3000", "png, 640, 1920", "gif, 1000, 1000", "jpeg, 30, 40", "png, 1, 1", "jpeg, 513, 5000"
    })
    void makesSquaresOfEverything(String format, int width, int height) throws Exception {
        Map<AvatarSize, byte[]> squares = cutPicture.cut(Pictures.of(format, width, height));

        assertThat(squares).containsOnlyKeys(AvatarSize.values());
        squares.forEach((size, square) -> {
            BufferedImage image = Pictures.read(square);
            assertThat(List.of(image.getWidth(), image.getHeight())).containsOnly(size.pixels());
            assertThat(square).startsWith(0xff, 0xd8, 0xff);
        });
    }

    @Test
    void readsWebp() throws Exception {
        assertThat(cutPicture.cut(Pictures.webp())).containsOnlyKeys(AvatarSize.values());
    }

    @Test
    void showsTheMiddle() throws Exception {
        BufferedImage square = large(Pictures.of("png", 3000, 1200));

        assertColours(square, RED, 256, 10);
        assertColours(square, BLUE, 256, 500);
    }

    /** What was up for the camera: left, right, below or above. */
    @ParameterizedTest
    @CsvSource({
        "1, 256, 10, 256, 500",
        "2, 256, 10, 256, 500",
        "3, 256, 500, 256, 10",
        "4, 256, 500, 256, 10",
        "5, 10, 256, 500, 256",
        "6, 500, 256, 10, 256",
        "7, 500, 256, 10, 256",
        "8, 10, 256, 500, 256",
        "9, 256, 10, 256, 500"
    })
    void turnsAPictureUpright(int orientation, int redX, int redY, int blueX, int blueY) throws Exception {
        BufferedImage square = large(Pictures.photograph(orientation));

        assertColours(square, RED, redX, redY);
        assertColours(square, BLUE, blueX, blueY);
    }

    @Test
    void keepsNothingThatTheCameraWrote() throws Exception {
        byte[] photograph = Pictures.photograph(6);
        assertThat(text(photograph)).contains(Pictures.PLACE, "Exif");

        cutPicture
                .cut(photograph)
                .values()
                .forEach(square -> assertThat(text(square)).doesNotContain(Pictures.PLACE, "Exif"));
    }

    @Test
    void putsWhatIsTransparentOnWhite() throws Exception {
        assertThat(large(Pictures.transparent()).getRGB(256, 256)).isEqualTo(0xffffffff);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "GIF", "<svg xmlns='http://www.w3.org/2000/svg'/>", "%PDF-1.7", "BM not a bitmap", "II*\0"})
    void takesPicturesOnly(String content) {
        assertThatExceptionOfType(NotAPictureException.class)
                .isThrownBy(() -> cutPicture.cut(content.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void takesNoOtherKindsOfPictures() {
        assertThatExceptionOfType(NotAPictureException.class)
                .isThrownBy(() -> cutPicture.cut(Pictures.of("bmp", 10, 10)));
    }

    @ParameterizedTest
    @CsvSource({"100000, 100000", "1, 26000000", "2147483647, 2147483647"})
    void doesNotEvenBeginWithAnEnormousOne(int width, int height) {
        assertThatExceptionOfType(TooManyPixelsException.class)
                .isThrownBy(() -> cutPicture.cut(Pictures.bomb(width, height)));
    }

    @Test
    void refusesADamagedOne() {
        byte[] whole = Pictures.of("png", 800, 800);

        assertThatExceptionOfType(UnreadablePictureException.class)
                .isThrownBy(() -> cutPicture.cut(Arrays.copyOf(whole, 300)));
    }

    @Test
    void refusesAtOnceWhatDoesNotFitIntoTheQueue() throws Exception {
        byte[] picture = Pictures.of("jpeg", 4000, 4000);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> cut = threads.invokeAll(IntStream.range(0, 20)
                    .mapToObj(_ -> (Callable<Boolean>) () -> {
                        try {
                            return cutPicture.cut(picture).size() == 2;
                        } catch (TooManyPicturesException full) {
                            return false;
                        }
                    })
                    .toList());

            assertThat(cut.stream().map(Future::resultNow).filter(it -> it).count())
                    .isBetween(9L, 12L);
        }
    }

    private BufferedImage large(byte[] picture) throws NotAPictureException {
        return Pictures.read(cutPicture.cut(picture).get(AvatarSize.LARGE));
    }

    private static void assertColours(BufferedImage image, int channel, int x, int y) {
        int[] colours = image.getRaster().getPixel(x, y, (int[]) null);
        assertThat(colours[channel])
                .as("at %d, %d: %s", x, y, Arrays.toString(colours))
                .isGreaterThan(200);
        assertThat(colours[RED + BLUE - channel])
                .as("at %d, %d: %s", x, y, Arrays.toString(colours))
                .isLessThan(60);
    }

    private static String text(byte[] picture) {
        return new String(picture, StandardCharsets.ISO_8859_1);
    }
}
