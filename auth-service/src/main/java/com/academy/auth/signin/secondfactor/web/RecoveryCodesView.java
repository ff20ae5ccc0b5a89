package com.academy.auth.signin.secondfactor.web;

import java.util.List;

record RecoveryCodesView(List<String> recoveryCodes) {

    @Override
    public String toString() {
        return "RecoveryCodesView[hidden]";
    }
}
