package com.academy.platform.test.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Yaml31;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.mock.web.MockHttpServletRequest;

/**
 * The service's HTTP side as its build sees it, held against {@code contracts/http/<service>.yaml}. After a wanted
 * change {@code -Dcontracts.update=true} writes the file anew.
 */
public final class OpenApiContract {

    private final OpenApiWebMvcResource document;

    OpenApiContract(OpenApiWebMvcResource document) {
        this.document = document;
    }

    public void assertPublished(String service) {
        assertPublished(Path.of("../contracts/http", service + ".yaml"));
    }

    public void assertPublished(Path contract) {
        try {
            var built = render();
            if (Boolean.getBoolean("contracts.update")) {
                Files.writeString(contract, built);
            }
            assertThat(contract)
                    .as("contract, written by -Dcontracts.update=true")
                    .exists();
            assertThat(built)
                    .as("%s differs from the service; -Dcontracts.update=true writes it anew", contract)
                    .isEqualTo(Files.readString(contract));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Every operation has a summary and a description: Javadoc of its method in the controller. */
    public void assertExplained() {
        try {
            var unexplained = new ArrayList<String>();
            Yaml31.mapper()
                    .readTree(render())
                    .path("paths")
                    .properties()
                    .forEach(path -> path.getValue().properties().forEach(operation -> {
                        if (operation.getValue().path("summary").asText().isBlank()
                                || operation
                                        .getValue()
                                        .path("description")
                                        .asText()
                                        .isBlank()) {
                            unexplained.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
                        }
                    }));
            assertThat(unexplained)
                    .as("operations without a summary and a description")
                    .isEmpty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String render() throws JsonProcessingException {
        return new String(document.openapiYaml(new MockHttpServletRequest(), "", Locale.ROOT), UTF_8);
    }
}
