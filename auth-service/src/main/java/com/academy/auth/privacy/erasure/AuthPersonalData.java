package com.academy.auth.privacy.erasure;

import com.academy.auth.account.person.ActingPerson;
import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.person.PersonalHolding;
import com.academy.auth.account.person.UserId;
import com.academy.auth.account.user.AddressBook;
import com.academy.auth.account.user.EraseAccount;
import com.academy.auth.account.user.ExportAccount;
import com.academy.auth.keys.SealingKeys;
import com.academy.platform.privacy.PersonalData;
import com.academy.platform.privacy.PersonalDocuments;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Exports and erases the account and what each feature holds of the person. */
@Service
class AuthPersonalData implements PersonalData {

    private final ActingPerson acting;
    private final AddressBook addressBook;
    private final ExportAccount exportAccount;
    private final EraseAccount eraseAccount;
    private final List<PersonalHolding> holdings;
    private final SealingKeys sealingKeys;
    private final Erasures erasures;
    private final Clock clock;

    AuthPersonalData(
            ActingPerson acting,
            AddressBook addressBook,
            ExportAccount exportAccount,
            EraseAccount eraseAccount,
            List<PersonalHolding> holdings,
            SealingKeys sealingKeys,
            Erasures erasures,
            Clock clock) {
        this.acting = acting;
        this.addressBook = addressBook;
        this.exportAccount = exportAccount;
        this.eraseAccount = eraseAccount;
        this.holdings = holdings;
        this.sealingKeys = sealingKeys;
        this.erasures = erasures;
        this.clock = clock;
    }

    @Override
    public void export(UUID id, PersonalDocuments documents) {
        var user = new UserId(id);
        acting.present(addressBook.get(user).email());
        exportAccount.export(user, documents);
        holdings.forEach(holding -> holding.export(user, documents));
    }

    @Override
    public void erase(UUID id) {
        var user = new UserId(id);
        acting.actAs(user);
        EmailAddress address = eraseAccount.begin(user).orElse(null);
        if (address != null) {
            acting.present(address);
        }
        holdings.forEach(holding -> holding.erase(user, address));
        sealingKeys.destroy(id);
        eraseAccount
                .erase(user)
                .ifPresent(profileSequence -> erasures.tombstoned(user, profileSequence, clock.instant()));
    }
}
