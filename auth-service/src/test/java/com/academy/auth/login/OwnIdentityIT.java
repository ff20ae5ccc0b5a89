package com.academy.auth.login;

import com.academy.auth.AuthServiceTest;

@AuthServiceTest
class OwnIdentityIT extends IdentityContract {}
