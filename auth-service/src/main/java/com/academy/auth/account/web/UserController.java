package com.academy.auth.account.web;

import com.academy.auth.account.UserQueries;
import com.academy.auth.account.UserView;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.security.ForSignedIn;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/users")
@ForSignedIn
class UserController {

    private final UserQueries users;

    UserController(UserQueries users) {
        this.users = users;
    }

    @GetMapping("/me")
    UserView me(CurrentUser user) {
        return users.me(user);
    }
}
