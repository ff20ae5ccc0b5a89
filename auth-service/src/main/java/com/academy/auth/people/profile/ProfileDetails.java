package com.academy.auth.people.profile;

import org.jspecify.annotations.Nullable;

/**
 * What a user tells of themselves beyond name and e-mail address. A field is null where the user tells nothing.
 *
 * @param bio what the user tells of themselves, in plain text. Example: I write programs for engines that do not exist
 *     yet.
 * @param phone telephone number in the form E.164. Example: +33123456789
 * @param birthDate date of birth. Example: 1815-12-10
 * @param address street and number, or what else a letter needs. Example: 12 St James's Square
 * @param city city. Example: London
 * @param country ISO 3166-1 alpha-2 code. Example: GB
 * @param timezone name in the list of IANA. Example: Europe/London
 * @param locale BCP 47 language tag. Example: en-GB
 */
public record ProfileDetails(
        @Nullable String bio,
        @Nullable String phone,
        @Nullable String birthDate,
        @Nullable String address,
        @Nullable String city,
        @Nullable String country,
        @Nullable String timezone,
        @Nullable String locale) {

    public static final int MAX_BIO = 2000;
    public static final int MAX_ADDRESS = 500;
    public static final int MAX_CITY = 100;

    /** As it may be typed, with blanks and brackets. */
    public static final int MAX_PHONE = 50;

    static final ProfileDetails NONE = new ProfileDetails(null, null, null, null, null, null, null, null);

    PrivateDetails ofWhichPrivate() {
        return new PrivateDetails(phone, birthDate, address);
    }

    @Override
    public String toString() {
        return "ProfileDetails[hidden]";
    }
}
