package com.academy.auth;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A real SMTP server, and what it took. */
@TestConfiguration(proxyBeanMethods = false)
public class Mailbox {

    private static final Pattern LINK = Pattern.compile("http://localhost:8080/([a-z-]+)#([A-Za-z0-9_-]+)");

    private GreenMail server = started(0);
    private final int port = server.getSmtp().getPort();

    @Bean
    DynamicPropertyRegistrar mailServer() {
        return registry -> registry.add("spring.mail.port", () -> port);
    }

    private static GreenMail started(int port) {
        var smtp = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        smtp.setServerStartupTimeout(10_000);
        var server = new GreenMail(smtp);
        server.start();
        return server;
    }

    public void goDown() {
        server.stop();
    }

    public void comeUp() {
        server = started(port);
    }

    /** The mails to an address, in the order of their arrival. */
    public List<Mail> of(String email) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> isTo(message, email))
                .map(Mailbox::read)
                .toList();
    }

    /** The number of mails to addresses that contain that word. */
    public int countTo(String word) {
        return (int) Arrays.stream(server.getReceivedMessages())
                .filter(message -> recipient(message).contains(word))
                .count();
    }

    /** Waits for the newest mail that has that link. */
    public Mail awaitLink(String email, String page) {
        return await().until(
                        () -> of(email).reversed().stream()
                                .filter(mail -> mail.page().equals(page))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private static boolean isTo(MimeMessage message, String email) {
        return recipient(message).equals(email);
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Mail read(MimeMessage message) {
        try {
            String text = part(message.getContent(), "text/plain");
            Matcher link = LINK.matcher(text);
            boolean linked = link.find();
            return new Mail(
                    message.getSubject(),
                    text,
                    part(message.getContent(), "text/html"),
                    message.getReplyTo()[0].toString(),
                    linked ? link.group(1) : "",
                    linked ? link.group(2) : "");
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String part(Object content, String type) throws MessagingException, IOException {
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                String found = part.isMimeType(type) ? (String) part.getContent() : part(part.getContent(), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    /**
     * @param replyTo the address for answers; the sender if there is none
     * @param page the page of its link; empty if it has no link
     * @param token the part of the link after the #
     */
    public record Mail(String subject, String text, String html, String replyTo, String page, String token) {}
}
