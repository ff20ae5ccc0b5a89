package com.academy.auth.signin.login;

import com.academy.auth.AuthServiceTest;

@AuthServiceTest
class OwnIdentityIT extends IdentityContract {}
