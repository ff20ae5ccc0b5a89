package com.academy.auth.people.profile.web;

import com.academy.auth.account.person.PersonName;
import com.academy.auth.account.user.AccountStatus;
import com.academy.auth.people.directory.ManagePerson.Decision;
import com.academy.auth.people.directory.PersonRole;
import com.academy.auth.people.profile.EditProfile.Change;
import com.academy.auth.people.profile.Person;
import com.academy.auth.people.profile.ProfileDetails;
import com.academy.platform.text.Text;
import com.academy.platform.text.TextForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A merge patch: absent fields stay, {@code null} removes. Role and status are for platform admins to name. */
@SuppressWarnings("NullableOptional") // MergePatchModule
record EditProfileRequest(
        @Nullable Optional<@NotNull @Text(max = PersonName.MAX_LENGTH) String> firstName,

        @Nullable Optional<@Text(max = PersonName.MAX_LENGTH) String> lastName,

        @Nullable Optional<@Text(max = ProfileDetails.MAX_BIO, form = TextForm.ANY) String> bio,
        @Nullable Optional<@Size(max = ProfileDetails.MAX_PHONE) String> phone,
        @Nullable Optional<@Size(max = 10) String> birthDate,
        @Nullable Optional<@Text(max = ProfileDetails.MAX_ADDRESS, form = TextForm.ANY) String> address,
        @Nullable Optional<@Text(max = ProfileDetails.MAX_CITY, form = TextForm.ANY) String> city,
        @Nullable Optional<@Size(max = 2) String> country,
        @Nullable Optional<@Size(max = 60) String> timezone,
        @Nullable Optional<@Size(max = 35) String> locale,
        @Nullable Optional<@NotNull PersonRole> role,
        @Nullable Optional<@NotNull SettableStatus> status) {

    Change change() {
        return new Change(
                this::applyTo,
                new Decision(
                        role == null ? null : role.orElseThrow().role(),
                        status == null ? null : status.orElseThrow().status()));
    }

    private Person applyTo(Person before) {
        PersonName name = before.name();
        ProfileDetails details = before.details();
        return new Person(
                new PersonName(
                        firstName == null ? name.firstName() : firstName.orElseThrow(),
                        after(lastName, name.lastName())),
                new ProfileDetails(
                        after(bio, details.bio()),
                        after(phone, details.phone()),
                        after(birthDate, details.birthDate()),
                        after(address, details.address()),
                        after(city, details.city()),
                        after(country, details.country()),
                        after(timezone, details.timezone()),
                        after(locale, details.locale())));
    }

    private static @Nullable String after(@Nullable Optional<String> change, @Nullable String before) {
        return change == null ? before : change.orElse(null);
    }

    @Override
    public String toString() {
        return "EditProfileRequest[hidden]";
    }

    /** Nobody is made to wait for approval after the fact. */
    enum SettableStatus {
        ACTIVE,
        SUSPENDED,
        INACTIVE;

        AccountStatus status() {
            return AccountStatus.valueOf(name());
        }
    }
}
