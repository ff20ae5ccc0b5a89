package com.academy.platform.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.academy.platform.picture.PictureRefusals.NoDecoderException;
import com.academy.platform.picture.PictureRefusals.NotAPictureException;
import com.academy.platform.picture.PictureRefusals.QueueFullException;
import com.academy.platform.picture.PictureRefusals.TooComplexException;
import com.academy.platform.picture.PictureRefusals.TooManyPixelsException;
import com.academy.platform.picture.PictureRefusals.UnreadableException;
import com.academy.platform.test.TestPictures;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PicturesTests {

    private static final int RED = 0;
    private static final int BLUE = 2;

    private static final int LARGE = 512;
    private static final int SMALL = 128;

    /** Patient, because the machine may be busy; a limit of its own has a test of its own. */
    private static final Pictures PICTURES = with("time-limit=1m");

    @AfterAll
    static void end() {
        PICTURES.close();
    }

    private static Pictures with(String... properties) {
        var source = new MapConfigurationPropertySource();
        for (String property : properties) {
            source.put("platform.pictures." + property.split("=")[0], property.split("=")[1]);
        }
        return new Pictures(
                new Binder(source).bindOrCreate("platform.pictures", PictureProperties.class),
                new SimpleMeterRegistry());
    }

    private static Map<Integer, byte[]> cut(byte[] picture) {
        return PICTURES.squares(picture, LARGE, SMALL);
    }

    @ParameterizedTest
    @CsvSource({"jpeg, 4000, 3000", "png, 640, 1920", "gif, 1000, 1000", "jpeg, 30, 40", "png, 1, 1", "jpeg, 513, 5000"
    })
    void makesSquaresOfEverything(String format, int width, int height) {
        Map<Integer, byte[]> squares = cut(TestPictures.of(format, width, height));

        assertThat(squares).containsOnlyKeys(LARGE, SMALL);
        squares.forEach((side, square) -> {
            BufferedImage image = TestPictures.read(square);
            assertThat(List.of(image.getWidth(), image.getHeight())).containsOnly(side);
            assertThat(square).startsWith(0xff, 0xd8, 0xff);
        });
    }

    @Test
    void readsWebp() {
        assertThat(cut(TestPictures.webp())).containsOnlyKeys(LARGE, SMALL);
    }

    @Test
    void showsTheMiddle() {
        BufferedImage square = large(TestPictures.of("png", 3000, 1200));

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
    void turnsAPictureUpright(int orientation, int redX, int redY, int blueX, int blueY) {
        BufferedImage square = large(TestPictures.photograph(orientation));

        assertColours(square, RED, redX, redY);
        assertColours(square, BLUE, blueX, blueY);
    }

    @Test
    void keepsNothingThatTheCameraWrote() {
        byte[] photograph = TestPictures.photograph(6);
        assertThat(text(photograph)).contains(TestPictures.PLACE, "Exif");

        cut(photograph).values().forEach(square -> assertThat(text(square)).doesNotContain(TestPictures.PLACE, "Exif"));
    }

    @Test
    void putsWhatIsTransparentOnWhite() {
        assertThat(large(TestPictures.transparent()).getRGB(256, 256)).isEqualTo(0xffffffff);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "GIF", "<svg xmlns='http://www.w3.org/2000/svg'/>", "%PDF-1.7", "BM not a bitmap", "II*\0"})
    void takesPicturesOnly(String content) {
        assertThatExceptionOfType(NotAPictureException.class)
                .isThrownBy(() -> cut(content.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void takesNoOtherKindsOfPictures() {
        assertThatExceptionOfType(NotAPictureException.class).isThrownBy(() -> cut(TestPictures.of("bmp", 10, 10)));
    }

    @ParameterizedTest
    @CsvSource({"100000, 100000", "1, 26000000", "2147483647, 2147483647", "25000, 1", "1, 16385", "5001, 5000"})
    void doesNotEvenBeginWithAnEnormousOne(int width, int height) {
        assertThatExceptionOfType(TooManyPixelsException.class).isThrownBy(() -> cut(TestPictures.bomb(width, height)));
    }

    @Test
    void refusesADamagedOne() {
        byte[] whole = TestPictures.of("png", 800, 800);

        assertThatExceptionOfType(UnreadableException.class).isThrownBy(() -> cut(Arrays.copyOf(whole, 300)));
    }

    @Test
    void refusesADamagedOneWhoseHeadIsWhole() {
        byte[] damaged = TestPictures.of("png", 800, 800);
        Arrays.fill(damaged, 60, damaged.length - 20, (byte) 0x5a);

        assertThatExceptionOfType(UnreadableException.class).isThrownBy(() -> cut(damaged));
    }

    @Test
    void readsWhatIsLargeAndGood() {
        assertThat(cut(TestPictures.of("png", 5_000, 5_000))).hasSize(2);
        assertThat(cut(TestPictures.progressive(5_000, 5_000))).hasSize(2);
        assertThat(cut(TestPictures.of("jpeg", 16_384, 1_500))).hasSize(2);
    }

    /** Its decoder took a minute of a core for it. */
    @Test
    void readsAPictureOfOneColour() {
        try (Pictures pictures = with("time-limit=30s")) {
            assertThat(pictures.squares(TestPictures.plainWebp(3_000, 2_000), LARGE))
                    .hasSize(1);
        }
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                arguments("a row of 200 MB", TestPictures.wideRow(), TooManyPixelsException.class),
                arguments("a row of 200 kB", TestPictures.longRow(), TooManyPixelsException.class),
                arguments("1,300 texts", TestPictures.manyTexts(1_300), TooComplexException.class),
                arguments("65,536 Huffman groups", TestPictures.manyHuffmanGroups(65_536), TooComplexException.class),
                arguments("3,000 scans", TestPictures.manyScans(4_000, 3_000), TooComplexException.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void outlivesWhatEndsADecoder(String name, byte[] picture, Class<? extends Exception> refusal) {
        assertThatExceptionOfType(refusal).isThrownBy(() -> cut(picture));

        assertThat(cut(TestPictures.webp())).hasSize(2);
    }

    @Test
    void neverInflatesATextBesideThePixels() {
        assertThat(cut(TestPictures.inflatingText())).hasSize(2);
    }

    @Test
    void readsTheLeastThatIsRefusedAsHostile() {
        assertThat(cut(TestPictures.manyTexts(PictureHead.MAX_EXIF_ENTRIES))).hasSize(2);
        assertThat(cut(TestPictures.manyHuffmanGroups(300))).hasSize(2);
        assertThat(cut(TestPictures.manyScans(1_000, PictureHead.MAX_SCANS - 10)))
                .hasSize(2);
    }

    @Test
    void endsAProcessThatTakesTooLong() {
        try (Pictures hurried = with("time-limit=1ms")) {
            assertThatExceptionOfType(TooComplexException.class)
                    .isThrownBy(() -> hurried.squares(TestPictures.of("jpeg", 4_000, 4_000), LARGE));

            assertThat(hurried.pid()).isEmpty();
        }
    }

    @Test
    void replacesAProcessThatFillsItsHeap() {
        try (Pictures small = with("heap=16MB")) {
            small.squares(TestPictures.webp(), LARGE);
            long before = small.pid().orElseThrow();

            assertThatExceptionOfType(TooComplexException.class)
                    .isThrownBy(() -> small.squares(TestPictures.manyHuffmanGroups(65_536), LARGE));

            assertThat(small.squares(TestPictures.webp(), LARGE)).hasSize(1);
            assertThat(small.pid()).isPresent().get().isNotEqualTo(before);
        }
    }

    @Test
    void decodesAPictureAgainWhoseProcessWasKilledInTheMiddle() throws Exception {
        try (Pictures pictures = with("time-limit=1m");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            pictures.squares(TestPictures.webp(), LARGE);
            long killed = pictures.pid().orElseThrow();
            Future<Map<Integer, byte[]>> cut =
                    threads.submit(() -> pictures.squares(TestPictures.of("png", 5_000, 5_000), LARGE));

            ProcessHandle.of(killed).orElseThrow().destroyForcibly();

            assertThat(cut.get()).hasSize(1);
            assertThat(pictures.pid()).isPresent().get().isNotEqualTo(killed);
        }
    }

    @Test
    void isReplacedAfterSomePicturesAndEndsWhenItIsIdle() {
        try (Pictures pictures = with("per-process=2", "idle=100ms")) {
            pictures.squares(TestPictures.webp(), LARGE);
            ProcessHandle first = ProcessHandle.of(pictures.pid().orElseThrow()).orElseThrow();

            await().until(() -> !first.isAlive());
            assertThat(pictures.pid()).isEmpty();
        }
        try (Pictures pictures = with("per-process=2")) {
            pictures.squares(TestPictures.webp(), LARGE);
            assertThat(pictures.pid()).isPresent();

            pictures.squares(TestPictures.webp(), LARGE);
            assertThat(pictures.pid()).isEmpty();
        }
    }

    @Test
    void leavesNothingBehind() throws Exception {
        Pictures pictures = with();
        pictures.squares(TestPictures.webp(), LARGE);
        ProcessHandle process = ProcessHandle.of(pictures.pid().orElseThrow()).orElseThrow();
        Path folder = folderOf(process);
        assertThat(folder).isDirectory();

        pictures.close();

        assertThat(folder).doesNotExist();
        assertThat(process.isAlive()).isFalse();
        assertThatExceptionOfType(NoDecoderException.class)
                .isThrownBy(() -> pictures.squares(TestPictures.webp(), LARGE));
    }

    /** What is left of a service that was killed: the pipe of its requests is closed. */
    @Test
    void endsByItselfWhenTheServiceIsGone() throws Exception {
        Path folder = Files.createTempDirectory("academy-pictures-");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        DecoderClassPath.of(folder),
                        DecodingProcess.class.getName(),
                        folder.toString())
                .directory(folder.toFile())
                .start();
        assertThat(process.getInputStream().read()).isEqualTo(DecodingProcess.READY);

        process.getOutputStream().close();

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(folder).doesNotExist();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void inheritsNoEnvironmentAndNothingOfTheService() throws Exception {
        cut(TestPictures.webp());
        Path process = Path.of("/proc", PICTURES.pid().orElseThrow().toString());

        assertThat(System.getenv()).isNotEmpty();
        assertThat(Files.readString(process.resolve("environ"))).isEmpty();
        assertThat(Files.readString(process.resolve("cmdline"))).doesNotContain("spring", "jackson", "kafka");
        try (Stream<Path> opened = Files.list(process.resolve("fd"))) {
            assertThat(opened.map(PicturesTests::target)).noneMatch(it -> it.startsWith("socket:"));
        }
    }

    @Test
    void refusesACallAtOnceIfTheQueueIsFull() throws Exception {
        byte[] picture = TestPictures.of("jpeg", 4000, 4000);
        try (Pictures pictures = with("queue=2", "time-limit=1m");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> cut = threads.invokeAll(IntStream.range(0, 20)
                    .mapToObj(_ -> (Callable<Boolean>) () -> {
                        try {
                            return pictures.squares(picture, LARGE).size() == 1;
                        } catch (QueueFullException full) {
                            return false;
                        }
                    })
                    .toList());

            assertThat(cut.stream().map(Future::resultNow).filter(it -> it).count())
                    .isBetween(3L, 8L);
        }
    }

    private static Path folderOf(ProcessHandle process) {
        return Stream.of(process.info().arguments().orElseThrow())
                .reduce((_, last) -> last)
                .map(Path::of)
                .orElseThrow();
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closed) {
            return "";
        }
    }

    private BufferedImage large(byte[] picture) {
        return TestPictures.read(cut(picture).get(LARGE));
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
