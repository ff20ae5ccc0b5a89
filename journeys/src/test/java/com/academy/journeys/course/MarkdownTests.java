package com.academy.journeys.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTests {

    @Test
    void hasTheFirstHeadingAsItsTitle() {
        Markdown page =
                new Markdown("![badge](https://x/y.png)\n\n### Join us\n\n# Grow *plants*\n\nText\n\n# Second\n");

        assertThat(page.title()).isEqualTo("Grow plants");
        assertThat(page.html()).contains("<h1>Second</h1>").doesNotContain("Grow");
    }

    @Test
    void hasNoTitleWithoutAHeading() {
        assertThat(new Markdown("Just text").title()).isEmpty();
    }

    @Test
    void introducesItselfWithTheProseBelowTheTitle() {
        Markdown page = new Markdown(
                "# Farm\n\nAs *people* grow,\nso does [hunger](https://x).\n\n- a list\n\nMore.\n\n## Topics\n\nNo.");

        assertThat(page.introduction()).isEqualTo("As people grow, so does hunger.\n\nMore.");
    }

    @Test
    void rendersTables() {
        assertThat(new Markdown("# T\n\n| a | b |\n| - | - |\n| 1 | 2 |\n").html())
                .contains("<table>", "<td>1</td>");
    }

    @Test
    void keepsTheTextOfReferencesThatLeadNowhere() {
        Markdown page = new Markdown("# T\n\n[a guide](pi.md), [below](#x), [out](https://x/y) ![a plant](../p.png)\n");

        assertThat(page.html()).isEqualTo("<p>a guide, below, <a href=\"https://x/y\">out</a> <em>a plant</em></p>\n");
        assertThat(page.deadLinks()).isEqualTo(2);
        assertThat(page.deadImages()).isEqualTo(1);
    }

    @Test
    void findsCodeThatIsNeverClosed() {
        assertThat(new Markdown("# T\n\n```java\nint i;\n```\n\n```sh\nls\n").unclosedCode())
                .hasValue(7);
        assertThat(new Markdown("# T\n\n```java\nint i;\n```\n").unclosedCode()).isEmpty();
    }
}
