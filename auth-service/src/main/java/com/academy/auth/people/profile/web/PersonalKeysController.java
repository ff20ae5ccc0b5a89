package com.academy.auth.people.profile.web;

import com.academy.auth.people.profile.RotatePersonalKeys;
import com.academy.auth.people.profile.RotatePersonalKeys.RotationView;
import com.academy.platform.security.ForAdmins;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For operators; the gateway leads nobody here. */
@RestController
@RequestMapping("/internal/personal-keys")
@ForAdmins
class PersonalKeysController {

    private final RotatePersonalKeys rotatePersonalKeys;

    PersonalKeysController(RotatePersonalKeys rotatePersonalKeys) {
        this.rotatePersonalKeys = rotatePersonalKeys;
    }

    @GetMapping
    RotationView state() {
        return rotatePersonalKeys.state();
    }

    @PostMapping("/rotate")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RotationView rotate() {
        return rotatePersonalKeys.begin();
    }
}
