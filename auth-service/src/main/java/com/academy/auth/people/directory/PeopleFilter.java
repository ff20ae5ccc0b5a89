package com.academy.auth.people.directory;

import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.user.AccountStatus;
import com.academy.platform.identity.Role;
import com.academy.platform.text.TypedText;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param text words that are all looked for in names and address, in any order, case and accents
 * @param organization to which they belong, in that role if one is asked for
 */
public record PeopleFilter(
        @Nullable String text,
        @Nullable Role role,
        @Nullable AccountStatus status,
        @Nullable UUID organization) {

    /** What is looked for; an address in the form in which it is stored. */
    @Nullable String words() {
        return Optional.ofNullable(text)
                .map(TypedText::clean)
                .filter(it -> !it.isEmpty())
                .map(it -> EmailAddress.parse(it).map(EmailAddress::value).orElse(it))
                .orElse(null);
    }

    PeopleFilter within(UUID own) {
        return new PeopleFilter(text, role, status, own);
    }
}
