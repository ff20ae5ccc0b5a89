package com.academy.auth.signin.secondfactor.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record CodeRequest(@NotBlank @Size(max = 100) String code) {

    @Override
    public String toString() {
        return "CodeRequest[hidden]";
    }
}
