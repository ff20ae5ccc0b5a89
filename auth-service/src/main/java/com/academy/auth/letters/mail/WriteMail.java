package com.academy.auth.letters.mail;

import com.academy.auth.account.user.AddressBook;
import com.academy.auth.account.user.AddressBook.Addressee;
import com.academy.auth.letters.confirmation.Confirmations;
import com.academy.auth.letters.confirmation.Purpose;
import com.academy.auth.letters.mail.OutgoingMails.DueMail;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes a mail from its template, in the reader's language and with a fresh link. */
@Component
class WriteMail {

    private final AddressBook addressBook;
    private final Confirmations confirmations;
    private final MailTemplates templates;
    private final MailProperties properties;

    WriteMail(
            AddressBook addressBook, Confirmations confirmations, MailTemplates templates, MailProperties properties) {
        this.addressBook = addressBook;
        this.confirmations = confirmations;
        this.templates = templates;
        this.properties = properties;
    }

    /** Empty if no account has the address, or if its owner no longer needs the letter. */
    Optional<WrittenMail> write(DueMail mail) {
        Optional<Addressee> person = addressBook.find(mail.address());
        if (person.isEmpty() ? !mail.letter().isForAnybody() : !mail.letter().isNeededBy(person.get())) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        // An unverified address gets no text that a person typed: strangers could send their words in our mails.
        person.filter(Addressee::verified).ifPresent(it -> {
            values.putAll(mail.details());
            values.put(MailTemplates.NAME, it.name().firstName());
        });
        mail.letter().purpose().ifPresent(purpose -> values.put("link", link(mail, token(mail, purpose, person))));
        return Optional.of(templates.write(mail.letter(), language(mail, person), values));
    }

    /** The language of the profile comes before the language of the request. */
    private static String language(DueMail mail, Optional<Addressee> person) {
        return person.flatMap(Addressee::locale)
                .map(Locale::getLanguage)
                .filter(MailTemplates.LANGUAGES::contains)
                .orElse(mail.language());
    }

    private String token(DueMail mail, Purpose purpose, Optional<Addressee> person) {
        return mail.reference() == null
                ? confirmations.offer(mail.id(), person.orElseThrow().userId(), mail.address(), purpose)
                : confirmations.tokenOf(mail.reference(), purpose);
    }

    /** The secret follows the #: browsers send that part to no server. */
    private String link(DueMail mail, String token) {
        return "%s/%s#%s".formatted(properties.webUrl(), mail.letter().slug(), token);
    }
}
