package com.academy.platform.web;

import com.academy.platform.error.InvalidRequestException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * The versions of a record to which a client's change applies; {@code null} for any version. A list of tags matches if
 * one of them does; tags of a list that no answer had match nothing. Declare it as a controller parameter: it is
 * read from {@code If-Match}.
 */
public record ExpectedVersion(@Nullable Set<Long> values) {

    /** A proxy that compresses answers makes a tag weak, and may add the coding's name. */
    private static final Pattern ENTITY_TAG =
            Pattern.compile("(?:W/)?\"(\\d{1,18})(?:-[0-9a-f]{1,8})?(?:-{1,2}(?:gzip|br|zstd|deflate))?\"");

    private static final Pattern ANY_TAG = Pattern.compile("(?:W/)?\"[^\"]*\"");

    private static final int LONGEST = 1_000;

    /**
     * The entity tag of a record that is shown together with records that have versions of their own: it changes with
     * each of them, and only the version is compared when a client sends it back.
     *
     * @param rest a hash of the other records, the same in every instance
     */
    public static String tag(long version, int rest) {
        return "%d-%x".formatted(version, rest);
    }

    public static ExpectedVersion ofHeader(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return new ExpectedVersion(null);
        }
        if (ifMatch.length() > LONGEST) {
            throw unknown();
        }
        Set<Long> versions = new HashSet<>();
        for (String element : ifMatch.split(",", -1)) { // the tags of our answers have no comma
            String tag = element.strip();
            Matcher known = ENTITY_TAG.matcher(tag);
            if (known.matches()) {
                versions.add(Long.valueOf(known.group(1)));
            } else if (!tag.isEmpty() && !ANY_TAG.matcher(tag).matches()) {
                throw unknown();
            }
        }
        if (versions.isEmpty()) {
            throw unknown();
        }
        return new ExpectedVersion(Set.copyOf(versions));
    }

    public void check(long actual) {
        if (values != null && !values.contains(actual)) {
            throw new StaleVersionException(actual);
        }
    }

    private static InvalidRequestException unknown() {
        return InvalidRequestException.field("#/If-Match", "This is not an entity tag given out here.");
    }

    static final class Resolver implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == ExpectedVersion.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            String[] headers = request.getHeaderValues(HttpHeaders.IF_MATCH);
            return ofHeader(headers == null ? null : String.join(",", headers));
        }
    }
}
