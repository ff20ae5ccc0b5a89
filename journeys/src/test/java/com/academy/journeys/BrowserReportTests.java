package com.academy.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.journeys.BrowserReport.Journey;
import com.academy.journeys.BrowserReport.Outcome;
import org.junit.jupiter.api.Test;

class BrowserReportTests {

    @Test
    void hasEachJourneyOnceWithWhatBecameOfIt() {
        BrowserReport report = BrowserReport.read("""
                {"suites": [{"title": "sign-in.spec.ts", "file": "sign-in.spec.ts",
                  "specs": [
                    {"title": "by password", "file": "sign-in.spec.ts", "tests": [
                      {"projectName": "", "status": "expected", "results": [{"status": "passed", "errors": []}]}]},
                    {"title": "locked", "file": "sign-in.spec.ts", "tests": [
                      {"projectName": "phone", "status": "skipped", "results": []}]}],
                  "suites": [{"title": "second factor", "file": "sign-in.spec.ts", "specs": [
                    {"title": "wrong code", "file": "sign-in.spec.ts", "tests": [
                      {"projectName": "", "status": "unexpected", "results": [
                        {"status": "failed", "errors": [{"message": "\\u001b[31mexpected\\u001b[39m a problem"}]}]}]},
                    {"title": "slow code", "file": "sign-in.spec.ts", "tests": [
                      {"projectName": "", "status": "flaky", "results": [
                        {"status": "failed", "errors": [{"message": "too late"}]}, {"status": "passed", "errors": []}]}]}
                  ]}]}],
                 "errors": []}
                """);

        assertThat(report.journeys())
                .containsExactly(
                        new Journey("sign-in.spec.ts", "by password", Outcome.PASSED, ""),
                        new Journey("sign-in.spec.ts", "locked [phone]", Outcome.SKIPPED, ""),
                        new Journey(
                                "sign-in.spec.ts", "second factor: wrong code", Outcome.FAILED, "expected a problem"),
                        new Journey("sign-in.spec.ts", "second factor: slow code", Outcome.FAILED, "too late"));
        assertThat(report.errors()).isEmpty();
    }

    @Test
    void hasWhatWentWrongOutsideOfAllJourneys() {
        BrowserReport report = BrowserReport.read("""
                {"suites": [], "errors": [{"message": "Error: No tests found"}]}""");

        assertThat(report.journeys()).isEmpty();
        assertThat(report.errors()).containsExactly("Error: No tests found");
    }
}
