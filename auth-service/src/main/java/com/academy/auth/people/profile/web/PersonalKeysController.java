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

    /**
     * Show how far the rotation of the personal keys is.
     *
     * <p>For platform admins inside of the network; the gateway does not lead here.
     */
    @GetMapping
    RotationView state() {
        return rotatePersonalKeys.state();
    }

    /**
     * Rotate the keys that personal columns are sealed with.
     *
     * <p>For platform admins inside of the network; the gateway does not lead here. New values are sealed with the new
     * key at once, the stored ones afterwards: ask for the state to see how far it is. A request during a rotation
     * begins no other one.
     */
    @PostMapping("/rotate")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RotationView rotate() {
        return rotatePersonalKeys.begin();
    }
}
