package com.academy.platform.error;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import tools.jackson.core.StreamReadConstraints;

/**
 * How large the JSON of a request may be before it is validated. JSON that a service stores or gets from others is not
 * limited.
 *
 * @param largestBody in bytes
 * @param longestText in UTF-16 units, of any one text
 * @param longestList elements of a list whose record component has no {@code @Size}
 * @param longestName of a field
 * @param longestNumber in characters
 * @param mostTokens values, names, brackets and braces
 * @param deepestNesting of objects and lists
 */
@ConfigurationProperties("platform.requests")
record RequestLimits(
        DataSize largestBody,
        int longestText,
        int longestList,
        int longestName,
        int longestNumber,
        long mostTokens,
        int deepestNesting) {

    StreamReadConstraints constraints() {
        return StreamReadConstraints.builder()
                .maxDocumentLength(largestBody.toBytes())
                .maxStringLength(longestText)
                .maxNameLength(longestName)
                .maxNumberLength(longestNumber)
                .maxTokenCount(mostTokens)
                .maxNestingDepth(deepestNesting)
                .build();
    }
}
