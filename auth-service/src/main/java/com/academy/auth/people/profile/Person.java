package com.academy.auth.people.profile;

import com.academy.auth.account.person.PersonName;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may be changed of a person's profile. */
public record Person(PersonName name, ProfileDetails details) {

    /** What it says otherwise than the other one. */
    Map<String, @Nullable String> unlike(Person other) {
        Map<String, @Nullable String> fields = fields();
        fields.entrySet().removeAll(other.fields().entrySet());
        return fields;
    }

    private Map<String, @Nullable String> fields() {
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("firstName", name.firstName());
        fields.put("lastName", name.lastName());
        fields.put("bio", details.bio());
        fields.put("phone", details.phone());
        fields.put("birthDate", details.birthDate());
        fields.put("address", details.address());
        fields.put("city", details.city());
        fields.put("country", details.country());
        fields.put("timezone", details.timezone());
        fields.put("locale", details.locale());
        return fields;
    }

    @Override
    public String toString() {
        return "Person[hidden]";
    }
}
