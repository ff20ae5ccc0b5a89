package com.academy.auth.people.profile;

import org.jspecify.annotations.Nullable;

/**
 * What a person says of themselves beyond name and address; null is what they do not say.
 *
 * @param phone in the form E.164, such as {@code +33123456789}
 * @param birthDate in the form {@code 1815-12-10}
 * @param country ISO 3166-1 alpha-2
 * @param timezone of IANA's list
 * @param locale a BCP 47 language tag
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
