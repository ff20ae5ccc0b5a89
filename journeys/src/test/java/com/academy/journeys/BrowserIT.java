package com.academy.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.academy.journeys.BrowserReport.Journey;
import com.academy.journeys.BrowserReport.Outcome;
import com.academy.journeys.RunningPlatform.Academy;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** The journeys through the pages ({@code web/e2e}), by Playwright in a real browser: each is a test here. */
@JourneyTest
class BrowserIT {

    private static final List<String> CHROMIUM =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final Path WEB = Path.of("..", "web");
    private static final Path REPORT = Path.of("target", "browser.json").toAbsolutePath();
    private static final Path LOG = Path.of("target", "browser.log").toAbsolutePath();
    private static final int LONGEST_RUN_MINUTES = 15;
    private static final int LINES_OF_LOG = 60;

    private final Academy academy;

    BrowserIT(Academy academy) {
        this.academy = academy;
    }

    @TestFactory
    @Timeout(value = LONGEST_RUN_MINUTES + 1, unit = TimeUnit.MINUTES)
    Stream<DynamicContainer> takesTheJourneysOfThePages() throws IOException, InterruptedException {
        Path browser = chromium().orElseGet(() -> goWithout("there is no Chromium (CHROMIUM names its program)"));
        if (!Files.exists(WEB.resolve("target/classes/web/index.html"))) {
            goWithout("they are not built");
        }
        run(browser);
        BrowserReport report = Files.exists(REPORT)
                ? BrowserReport.read(Files.readString(REPORT))
                : new BrowserReport(List.of(), List.of());
        assertThat(report.errors()).as("%s", tailOfLog()).isEmpty();
        assertThat(report.journeys())
                .as("journeys that were run: %s", tailOfLog())
                .isNotEmpty();
        return report.journeys().stream()
                .collect(Collectors.groupingBy(Journey::file, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(file -> dynamicContainer(
                        file.getKey(),
                        file.getValue().stream().map(journey -> dynamicTest(journey.title(), () -> judge(journey)))));
    }

    private static void judge(Journey journey) {
        Assumptions.assumeTrue(journey.outcome() != Outcome.SKIPPED, "left out by the journey itself");
        assertThat(journey.outcome())
                .as("%s, %s: %s", journey.file(), journey.title(), journey.explanation())
                .isEqualTo(Outcome.PASSED);
    }

    private void run(Path browser) throws IOException, InterruptedException {
        Files.deleteIfExists(REPORT);
        try (ProcessControl control =
                new ProcessControl(Map.of("kill", academy.platform()::kill, "start", academy.platform()::start))) {
            ProcessBuilder playwright = new ProcessBuilder(
                            WEB.resolve("run").toString(), "e2e", "--", "--workers=2", "--reporter=list,json")
                    .redirectErrorStream(true)
                    .redirectOutput(LOG.toFile());
            playwright
                    .environment()
                    .putAll(Map.of(
                            "ACADEMY_GATEWAY", academy.surroundings().gateway().toString(),
                            "ACADEMY_MAILBOX", "http://localhost:" + academy.port(11080),
                            "ACADEMY_RUN_DIR", academy.surroundings().runDir().toString(),
                            "ACADEMY_CONTROL", control.address().toString(),
                            "CHROMIUM", browser.toString(),
                            "PLAYWRIGHT_JSON_OUTPUT_NAME", REPORT.toString()));
            Process running = playwright.start();
            if (!running.waitFor(LONGEST_RUN_MINUTES, TimeUnit.MINUTES)) {
                running.descendants().forEach(ProcessHandle::destroyForcibly);
                running.destroyForcibly();
                Assertions.fail(
                        "The journeys took longer than %d minutes: %s".formatted(LONGEST_RUN_MINUTES, tailOfLog()));
            }
        }
    }

    /** A machine of the continuous integration must have what the tests need. */
    private static Path goWithout(String reason) {
        String sentence = "The pages are not tested in a browser: " + reason + ".";
        if ("true".equals(System.getenv("CI"))) {
            Assertions.fail(sentence);
        }
        System.err.println(sentence);
        return Assumptions.abort(sentence);
    }

    private static Optional<Path> chromium() {
        String named = System.getenv("CHROMIUM");
        return named != null && !named.isBlank()
                ? Optional.of(Path.of(named))
                : CHROMIUM.stream().flatMap(BrowserIT::onThePath).findFirst();
    }

    private static Stream<Path> onThePath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable);
    }

    private static String tailOfLog() throws IOException {
        List<String> lines = Files.exists(LOG) ? Files.readAllLines(LOG) : List.of("no log");
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_OF_LOG), lines.size()));
    }
}
