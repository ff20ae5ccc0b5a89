package com.academy.auth.people.file;

import com.academy.auth.account.person.PersonName;
import com.academy.auth.account.person.UserNotFoundException;
import com.academy.platform.jdbc.Transactions;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The public side of instructors. */
@Service
public class CardQueries {

    private final JdbcClient database;
    private final LearningFigures figures;
    private final Transactions transaction;

    CardQueries(JdbcClient database, LearningFigures figures, Transactions transaction) {
        this.database = database;
        this.figures = figures;
        this.transaction = transaction;
    }

    /**
     * Only an instructor who teaches a published course has a card: registering as one makes no name public. Must not
     * run in a transaction: another service is asked.
     */
    public CardView get(UUID user) {
        CardView card = transaction.call(() -> find(user)).orElseThrow(() -> new UserNotFoundException(user));
        if (figures.of(user, null).taught().courses() == 0) {
            throw new UserNotFoundException(user);
        }
        return card;
    }

    private Optional<CardView> find(UUID user) {
        return database.sql("""
                select first_name, last_name, specialisation, qualification, picture from academy_card(:user)
                """)
                .param("user", user)
                .query((row, _) -> new CardView(
                        user,
                        new PersonName(row.getString("first_name"), row.getString("last_name")).full(),
                        row.getString("specialisation"),
                        row.getString("qualification"),
                        row.getBoolean("picture")))
                .optional();
    }
}
