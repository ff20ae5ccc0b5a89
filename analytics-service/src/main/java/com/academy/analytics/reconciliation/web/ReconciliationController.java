package com.academy.analytics.reconciliation.web;

import com.academy.analytics.reconciliation.ReconciliationQueries;
import com.academy.analytics.reconciliation.ReconciliationView;
import com.academy.platform.security.ForAdmins;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reconciliation: what the services published, compared with what was counted. */
@RestController
@RequestMapping("/analytics/reconciliation")
@ForAdmins
class ReconciliationController {

    private final ReconciliationQueries reconciliation;

    ReconciliationController(ReconciliationQueries reconciliation) {
        this.reconciliation = reconciliation;
    }

    /**
     * Compare what was published with what was counted.
     *
     * <p>For platform admins. The answer compares, hour by hour, the facts that each service has written with those
     * that were received and applied here, and each enrolment's counts with the learning record. It changes nothing.
     * Facts that are on their way show as differences for a moment. A service that does not answer makes {@code
     * complete} false; the status stays 200.
     */
    @GetMapping
    ReconciliationView reconcile() {
        return reconciliation.reconcile();
    }
}
