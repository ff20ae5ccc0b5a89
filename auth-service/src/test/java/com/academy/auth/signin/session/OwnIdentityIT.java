package com.academy.auth.signin.session;

import com.academy.auth.AuthServiceTest;

@AuthServiceTest
class OwnIdentityIT extends IdentityContract {}
