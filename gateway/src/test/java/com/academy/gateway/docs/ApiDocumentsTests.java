package com.academy.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApiDocumentsTests {

    private final ApiDocuments documents = new ApiDocuments("classpath:openapi/*.yaml");

    @Test
    void listsTheWholeFirst() {
        assertThat(documents.names()).containsExactly("academy", "one-service", "other-service");
    }

    @Test
    void showsPathsAsClientsSeeThem() {
        assertThat(documents.find("one-service").orElseThrow())
                .contains("url: /api/v1")
                .contains("/things")
                .doesNotContain("/internal", "8081");
    }

    @Test
    void keepsEqualNamesOfDifferentServicesApart() {
        assertThat(documents.find("academy").orElseThrow())
                .contains("one.Thing", "other.Thing", "#/components/schemas/one.Thing", "/things", "/others")
                .contains("\n    bearer:", "- bearer: []")
                .doesNotContain("/internal");
    }

    @Test
    void introducesAllServicesOnceAndNamesTheirGroups() {
        assertThat(documents.find("academy").orElseThrow())
                .contains("Academy")
                .containsOnlyOnce("How to call us.")
                .contains("name: thing", "name: other");
    }

    @Test
    void worksBeforeAnyServiceHasADocument() {
        assertThat(new ApiDocuments("classpath*:nowhere/*.yaml").names()).containsExactly("academy");
    }
}
