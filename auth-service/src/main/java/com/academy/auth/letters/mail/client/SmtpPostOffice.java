package com.academy.auth.letters.mail.client;

import com.academy.auth.letters.mail.MailProperties;
import com.academy.auth.letters.mail.PostOffice;
import com.academy.auth.letters.mail.WrittenMail;
import com.academy.auth.letters.setting.Settings;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

@Component
class SmtpPostOffice implements PostOffice {

    private final JavaMailSender smtp;
    private final MailProperties properties;
    private final Settings settings;

    SmtpPostOffice(JavaMailSender smtp, MailProperties properties, Settings settings) {
        this.smtp = smtp;
        this.properties = properties;
        this.settings = settings;
    }

    @Override
    public void send(String to, WrittenMail mail) {
        try {
            var message = smtp.createMimeMessage();
            var parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            parts.setFrom(properties.from());
            parts.setTo(to);
            String help = settings.general().supportEmail();
            if (help != null) {
                parts.setReplyTo(help);
            }
            parts.setSubject(mail.subject());
            parts.setText(mail.text(), mail.html());
            message.setContentLanguage(new String[] {mail.language().toLanguageTag()});
            message.setHeader("Auto-Submitted", "auto-generated"); // suppresses out-of-office replies
            smtp.send(message);
        } catch (MailException | MessagingException failure) {
            throw new NotTakenException(failure);
        }
    }
}
