package com.academy.auth.people.file.web;

import com.academy.auth.people.file.CardQueries;
import com.academy.auth.people.file.CardView;
import com.academy.platform.security.ForEveryone;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Cards: what everybody may know of instructors. */
@RestController
@ForEveryone
class CardController {

    private final CardQueries cards;

    CardController(CardQueries cards) {
        this.cards = cards;
    }

    /**
     * Show an instructor's card.
     *
     * <p>For every caller, signed in or not: the name of an instructor who teaches a published course, and what the
     * instructor's file says of specialisation and qualification. For other users, for an account that is not active,
     * and for an instructor without a published course, 404 {@code user-not-found}. 503 with {@code Retry-After} while
     * analytics-service cannot say what the instructor teaches.
     *
     * @param id id of the user
     */
    @GetMapping("/users/{id}/card")
    CardView card(@PathVariable UUID id) {
        return cards.get(id);
    }
}
