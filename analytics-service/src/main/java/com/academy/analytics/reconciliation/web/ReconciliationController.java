package com.academy.analytics.reconciliation.web;

import com.academy.analytics.reconciliation.ReconciliationQueries;
import com.academy.analytics.reconciliation.ReconciliationView;
import com.academy.platform.security.ForAdmins;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/analytics/reconciliation")
@ForAdmins
class ReconciliationController {

    private final ReconciliationQueries reconciliation;

    ReconciliationController(ReconciliationQueries reconciliation) {
        this.reconciliation = reconciliation;
    }

    @GetMapping
    ReconciliationView reconcile() {
        return reconciliation.reconcile();
    }
}
