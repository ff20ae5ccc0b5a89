package com.academy.gateway.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the web application's files are, and which other origins its pages may ask.
 *
 * @param web a folder: {@code classpath:} or {@code file:}
 * @param mediaOrigins origins of pictures, videos and uploads
 * @param frameOrigins origins whose players a page may embed
 */
@ConfigurationProperties("academy.gateway")
record WebProperties(
        @DefaultValue("classpath:/web/") String web,
        @DefaultValue List<String> mediaOrigins,
        @DefaultValue("https://www.youtube-nocookie.com") List<String> frameOrigins) {

    /** A folder's name ends with a slash, or Spring takes it for a file. */
    WebProperties {
        web = web.endsWith("/") ? web : web + "/";
    }
}
