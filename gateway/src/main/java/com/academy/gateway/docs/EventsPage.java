package com.academy.gateway.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** The AsyncAPI document of the services' events, and a page that shows it without a script. */
@Component
class EventsPage {

    private final String document;
    private final String html;

    EventsPage() {
        this(text("contracts/asyncapi.yaml"));
    }

    EventsPage(String document) {
        this.document = document;
        this.html = text("docs/events.html").replace("<!-- events -->", html(document));
    }

    String document() {
        return document;
    }

    String html() {
        return html;
    }

    private static String html(String document) {
        Map<String, Object> api = new Yaml(new SafeConstructor(new LoaderOptions())).load(document);
        Map<String, Object> messages = map(map(api, "components"), "messages");
        Map<String, Object> operations = map(api, "operations");
        return map(api, "channels").entrySet().stream()
                .map(channel -> "<h2>%s</h2>\n<p>%s</p>\n%s"
                        .formatted(
                                escaped(channel.getKey()),
                                escaped(services(channel.getKey(), operations)),
                                map(map(channel.getValue()), "messages").keySet().stream()
                                        .map(type -> html(type, map(messages, type)))
                                        .collect(Collectors.joining())))
                .collect(Collectors.joining());
    }

    private static String html(String type, Map<String, Object> message) {
        String examples = ((List<?>) message.getOrDefault("examples", List.of()))
                .stream()
                        .map(example -> "<pre>%s</pre>\n".formatted(json(map(map(example), "payload"))))
                        .collect(Collectors.joining());
        return "<details id=\"%s\"><summary><code>%s</code> %s</summary>\n<p>%s</p>\n<h3>Schema</h3>\n<pre>%s</pre>\n<h3>Example</h3>\n%s</details>\n"
                .formatted(
                        escaped(type),
                        escaped(type),
                        escaped(String.valueOf(message.get("title"))),
                        escaped(String.valueOf(message.get("description"))),
                        json(map(message, "payload")),
                        examples);
    }

    /** Operations are named {@code service.action.topic}. */
    private static String services(String topic, Map<String, Object> operations) {
        String services = operations.keySet().stream()
                .filter(name -> name.endsWith("." + topic))
                .map(name -> name.split("\\."))
                .map(parts -> parts[0] + (parts[1].equals("send") ? " sends" : " receives"))
                .collect(Collectors.joining(", "));
        return services.isEmpty() ? "No service publishes here yet." : services;
    }

    private static String json(Map<String, Object> value) {
        return escaped(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(value));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text);
    }

    private static Map<String, Object> map(Map<String, Object> from, String name) {
        return map(from.getOrDefault(name, Map.of()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static String text(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
