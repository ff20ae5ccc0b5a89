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
import com.academy.platform.web.Patch;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A merge patch of a profile: absent fields stay, {@code null} removes. Only platform admins name role and status.
 *
 * @param firstName first name; cannot be removed. Example: Ada
 * @param lastName last name. Example: Lovelace
 * @param bio what the user tells of themselves, in plain text. Example: I write programs for engines that do not exist
 *     yet.
 * @param phone telephone number; without a leading + it is read as one of the country of the profile. Example:
 *     +33123456789
 * @param birthDate date of birth, in the past and at most 130 years ago. Example: 1815-12-10
 * @param address street and number, or what else a letter needs. Example: 12 St James's Square
 * @param city city. Example: London
 * @param country ISO 3166-1 alpha-2 code, in any case. Example: GB
 * @param timezone name in the list of IANA. Example: Europe/London
 * @param locale BCP 47 language tag; mails to the user are in this language where the letters exist in it. Example:
 *     en-GB
 * @param role role in the organisation that the caller acts for; cannot be removed
 * @param status ACTIVE lets the user sign in, SUSPENDED and INACTIVE do not; cannot be removed
 */
record EditProfileRequest(
        Patch<@NotNull @Text(max = PersonName.MAX_LENGTH) String> firstName,

        Patch<@Text(max = PersonName.MAX_LENGTH) String> lastName,

        Patch<@Text(max = ProfileDetails.MAX_BIO, form = TextForm.ANY) String> bio,
        Patch<@Size(max = ProfileDetails.MAX_PHONE) String> phone,
        Patch<@Size(max = 10) String> birthDate,
        Patch<@Text(max = ProfileDetails.MAX_ADDRESS, form = TextForm.ANY) String> address,
        Patch<@Text(max = ProfileDetails.MAX_CITY, form = TextForm.ANY) String> city,
        Patch<@Size(max = 2) String> country,
        Patch<@Size(max = 60) String> timezone,
        Patch<@Size(max = 35) String> locale,
        Patch<@NotNull PersonRole> role,
        Patch<@NotNull SettableStatus> status) {

    Change change() {
        return new Change(
                this::applyTo,
                new Decision(
                        role.map(PersonRole::role).orKeepNullable(null),
                        status.map(SettableStatus::status).orKeepNullable(null)));
    }

    private Person applyTo(Person before) {
        PersonName name = before.name();
        ProfileDetails details = before.details();
        return new Person(
                new PersonName(firstName.orKeep(name.firstName()), lastName.orKeepNullable(name.lastName())),
                new ProfileDetails(
                        bio.orKeepNullable(details.bio()),
                        phone.orKeepNullable(details.phone()),
                        birthDate.orKeepNullable(details.birthDate()),
                        address.orKeepNullable(details.address()),
                        city.orKeepNullable(details.city()),
                        country.orKeepNullable(details.country()),
                        timezone.orKeepNullable(details.timezone()),
                        locale.orKeepNullable(details.locale())));
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
