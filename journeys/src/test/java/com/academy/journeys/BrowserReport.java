package com.academy.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Playwright's reporter {@code json} says of a run.
 *
 * @param errors what went wrong outside of all journeys
 */
record BrowserReport(List<Journey> journeys, List<String> errors) {

    /** What a terminal would show as colour. */
    private static final String COLOURS = "\u001B\\[[0-9;]*m";

    /** @param explanation empty for a journey that passed */
    record Journey(String file, String title, Outcome outcome, String explanation) {}

    enum Outcome {
        PASSED,
        SKIPPED,
        FAILED
    }

    static BrowserReport read(String json) {
        JsonNode report = JsonMapper.shared().readTree(json);
        List<Journey> journeys = new ArrayList<>();
        report.path("suites").forEach(file -> collect(file, "", journeys));
        return new BrowserReport(journeys, messages(report.path("errors").valueStream()));
    }

    private static void collect(JsonNode suite, String before, List<Journey> journeys) {
        for (JsonNode spec : suite.path("specs")) {
            for (JsonNode test : spec.path("tests")) {
                String project = test.path("projectName").asString("");
                journeys.add(new Journey(
                        spec.path("file").asString(),
                        before + spec.path("title").asString() + (project.isEmpty() ? "" : " [" + project + "]"),
                        outcome(test.path("status").asString()),
                        String.join("\n", messages(explanations(test)))));
            }
        }
        for (JsonNode inner : suite.path("suites")) {
            collect(inner, before + inner.path("title").asString() + ": ", journeys);
        }
    }

    /** A journey that passes at its second attempt only has failed. */
    private static Outcome outcome(String status) {
        return switch (status) {
            case "expected" -> Outcome.PASSED;
            case "skipped" -> Outcome.SKIPPED;
            default -> Outcome.FAILED;
        };
    }

    private static Stream<JsonNode> explanations(JsonNode test) {
        return test.path("results")
                .valueStream()
                .flatMap(result -> result.path("errors").valueStream());
    }

    private static List<String> messages(Stream<JsonNode> errors) {
        return errors.map(error -> error.path("message").asString("").replaceAll(COLOURS, ""))
                .collect(Collectors.toList());
    }
}
