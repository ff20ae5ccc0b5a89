package com.academy.auth.privacy.erasure;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class KeepReceipts {

    private final Erasures erasures;

    KeepReceipts(Erasures erasures) {
        this.erasures = erasures;
    }

    @Transactional
    public void keep(UUID user, String service, Instant erasedAt) {
        erasures.addReceipt(user, service, erasedAt);
    }
}
