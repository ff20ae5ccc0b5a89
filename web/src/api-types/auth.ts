// Generated from contracts/http/auth-service.yaml by npm run types.
export interface paths {
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the public keys of access tokens
         * @description For every caller, signed in or not. A key set of RFC 7517 for the tokens of services, and for those of users unless Keycloak issues them. The answer may be cached for five minutes: a new key is listed before it signs its first token.
         */
        get: operations["wellKnown.keys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/openid-configuration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show how access tokens are verified
         * @description For every caller, signed in or not. The part of OpenID Connect Discovery that a verifier of access tokens needs. The answer may be cached for five minutes.
         */
        get: operations["wellKnown.configuration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/change-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a change of the caller's e-mail address
         * @description For every signed-in user. Sends a mail with a link to the present address and one to the new address; the address changes once both links are confirmed within a day. A further request takes the place of the one before.
         *
         *     422 `wrong-password` where the password is wrong; 429 `too-many-failed-sign-ins` with `Retry-After` after several wrong ones, 429 `too-many-mails` with `Retry-After` after several requests. 409 `email-taken` where an account has the new address, if the settings let users sign in before they verify; otherwise the answer is 202 for a taken address as well, and no change comes of it.
         */
        post: operations["emailChange.request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/change-email/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm a change of e-mail address
         * @description For every caller with the token of one of the two mails. A repeated request gets the present state. 422 `link-not-valid` where the token is invalid or expired, or a later request has taken the place of this one. 409 `email-taken` where another account has the new address by now.
         */
        post: operations["emailChange.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/change-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the caller's password
         * @description For every signed-in user. Ends all of the user's other sessions and sends a mail; the current session goes on. 422 `wrong-password` where the current password is wrong, which a repeated request finds, too. 400 `weak-password` lists every rule that the new password breaks. 429 `too-many-failed-sign-ins` with `Retry-After` after several wrong passwords.
         */
        post: operations["recovery.changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/forgot-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a mail to choose a new password
         * @description For every caller. The answer is 202 whether an account has the address or not; no mail goes out above the limit of mails to an address. The token in the mail is good for an hour; the old password works until it is used. 429 `too-many-mails` with `Retry-After`, counted by address and by the network address of the caller.
         */
        post: operations["recovery.forgotPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/invitations/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show what an invitation is for
         * @description For every caller with the token, signed in or not, so that a page can say which organisation invites which address; changes nothing. 422 `link-not-valid` where the invitation is unknown, expired, revoked or accepted.
         */
        get: operations["invitation.look"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/invitations/{token}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation
         * @description For the signed-in user whose account has the invited address. Makes the user a member in the invited role, or raises the user's role, and verifies the address; a caller without an account registers with the token instead. The tokens of the session stay in their organisation until they are renewed for the new one. A repeated request gets the same answer while the user still is a member.
         *
         *     422 `invitation-for-another-address` where the account has another address. 422 `link-not-valid` where the invitation is unknown, expired or revoked, or was accepted by another user, or an admin has decided about the member since. 409 `already-member` where the user has that role or a higher one already.
         */
        post: operations["invitation.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with e-mail address and password
         * @description For every caller, signed in or not. Each request opens a further session, in the membership that the user joined first. The answer holds the tokens and sets them as cookies, besides.
         *
         *     401 `wrong-credentials` where address or password is wrong. Once the password is right, 401 says what is missing: `second-factor-required` (send the request again with `code`), `second-factor-setup-required` (its member `secondFactor` has the `secret` and `uri` for an authenticator; send the request again with the first code), `wrong-second-factor`, `email-not-verified`, `account-pending`, `account-suspended`, `account-inactive`, `account-active` (no membership of the user is active) or `sign-in-overtaken` (sign in again).
         *
         *     429 `too-many-failed-sign-ins` with `Retry-After` after several wrong passwords or codes; 503 `too-many-sign-ins` where too many users sign in at once, 503 `sessions-unavailable` or `identity-unavailable` where a part that sign-ins need is down.
         */
        post: operations["auth.login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign out
         * @description For every signed-in user. Ends the session of the access token and clears the cookies; access tokens of the session are refused from then on, so a repeated request gets 401. 503 `sessions-unavailable` with `Retry-After` where sessions cannot be ended at the moment.
         */
        post: operations["auth.logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/mfa/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace the caller's recovery codes
         * @description For every signed-in user with a second factor. The former recovery codes are void; the answer shows the new ones this once. The code may be of the authenticator or a recovery code and is used up by the request.
         *
         *     404 `second-factor-not-found` where the user has no confirmed second factor. 422 `wrong-code`, also for a code that was used before; 429 `too-many-failed-sign-ins` with `Retry-After` after several wrong codes. A repeat with the same `Idempotency-Key` gets 409 `answer-shown-once`.
         */
        post: operations["secondFactor.renewRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/mfa/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Offer the caller a second factor
         * @description For every signed-in user: a new key for the user's authenticator. Sign-ins do not ask for it before it is confirmed; until then a further request replaces the key. The body may be left out shortly after a sign-in, ten minutes by default.
         *
         *     422 `own-address-not-verified` where the user has not verified the e-mail address. 422 `proof-required` where the sign-in is too long ago and there is no password; 422 `wrong-password`. 409 `second-factor-exists` where a second factor is confirmed already. 429 `too-many-failed-sign-ins` with `Retry-After` after several wrong passwords. The key is shown once: a repeat with the same `Idempotency-Key` gets 409 `answer-shown-once`.
         */
        post: operations["secondFactor.offer"];
        /**
         * Remove the caller's second factor
         * @description For every signed-in user with a second factor. Removes the key and the recovery codes and sends a mail. Where the settings require a second factor of one of the user's roles, the password is needed as well; the user's sessions then end at their next renewal, and the next sign-in sets up another second factor.
         *
         *     404 `second-factor-not-found` where the user has no confirmed second factor, so also for a repeated request. 422 `wrong-code`, `wrong-password`, or `second-factor-needed` where the password is missing. 429 `too-many-failed-sign-ins` with `Retry-After` after several wrong codes or passwords.
         */
        delete: operations["secondFactor.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/mfa/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm the caller's second factor
         * @description For every signed-in user with an offered second factor. Takes the first code of the authenticator; from then on each sign-in asks for a code. The answer shows the recovery codes this once.
         *
         *     404 `second-factor-not-found` where no second factor was offered, 409 `second-factor-exists` where it is confirmed already, so also for a repeated request. 422 `wrong-code`; 429 `too-many-failed-sign-ins` with `Retry-After` after several wrong codes. A repeat with the same `Idempotency-Key` gets 409 `answer-shown-once`.
         */
        post: operations["secondFactor.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/oauth2/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete a sign-in at a provider with a second factor
         * @description For every caller with a ticket, which is good once and for some minutes. Without a code the answer is 401 `second-factor-required`, or 401 `second-factor-setup-required` with the `secret` and `uri` for an authenticator in its member `secondFactor`. 401 `wrong-second-factor` leaves the ticket valid. 401 `ticket-not-valid` for a ticket that is unknown, expired or used, so also for a repeated request. Other refusals of the account are those of the sign-in by password. 429 `too-many-failed-sign-ins` with `Retry-After` after several wrong codes.
         */
        post: operations["provider.complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/oauth2/{provider}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Begin a sign-in at an identity provider
         * @description For browsers, signed in or not. Redirects to the provider's sign-in page and sets a cookie that the callback needs. A refusal redirects to the sign-in page, with its code after `login#error=`; only an unknown provider is answered as a problem, 404 `provider-not-found`.
         */
        get: operations["provider.depart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/oauth2/{provider}/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Finish a sign-in at an identity provider
         * @description The provider sends the browser here. Redirects to the start page with the session as cookies, or, where a second factor is needed, to `login#second-factor=` and a ticket. A user without an account gets one, as a student of the public organisation.
         *
         *     A refusal redirects to `login#error=` and its code: `sign-in-not-begun` (another browser, too late, or a repeated request), `provider-refused`, `provider-unavailable`, `provider-address-not-verified`, `account-address-not-verified`, `other-identity-linked`, `account-pending`, `account-suspended`, `account-inactive`, `account-active`, `email-not-verified`, `sign-in-overtaken` or `sessions-unavailable`, as at a sign-in by password. 404 `provider-not-found` for an unknown provider.
         */
        get: operations["provider.arrive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew the tokens of a session
         * @description For every caller; the refresh token is the proof. Clients send it in the body, browsers in the cookie `academy_refresh`. The answer has a new access token and the next refresh token. The former refresh token still works for some seconds, for a second tab; used later, it ends the session, for it may have been copied.
         *
         *     401 `session-ended` where the token is missing, invalid or expired, or the session has ended; the answer clears the cookies. 404 `membership-not-found` where the user is no active member of the given organisation; the refresh token then stays valid. 503 with `Retry-After` where a part that sessions need is down.
         */
        post: operations["auth.refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register an account
         * @description For every caller, signed in or not. The account joins the public organisation, or the one of the invitation. The answer and its cookies sign the caller in, except where an admin has to approve the account (instructors, by the settings) or the settings let users sign in only with a verified address.
         *
         *     In the latter case, and without an invitation, the answer holds the status alone and is the same for a taken address; the owner of that address gets a mail. Elsewhere a taken address, so also a repeated request, gets 409 `email-taken`.
         *
         *     400 `weak-password` lists every rule that the password breaks. 422 `link-not-valid` for an invitation that is unknown, expired, revoked or used, 422 `invitation-for-another-address` where it was sent to another address. 429 `too-many-registrations` with `Retry-After`; 503 `registrations-busy` where too many callers register at once, 503 `sessions-unavailable` or `identity-unavailable` where a part that sign-ins need is down.
         */
        post: operations["auth.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose a new password by the token of a mail
         * @description For every caller with a token: of the mail for a forgotten password, or of the mail to the owner of an account that an admin has made. Ends all of the user's sessions, verifies the address and lifts the lock after failed sign-ins. A second factor goes on, except where the address was not verified before: then it is removed.
         *
         *     400 `weak-password` lists every rule that the password breaks and leaves the token valid. 422 `link-not-valid` where the token is invalid, expired or used, so also for a repeated request.
         */
        post: operations["recovery.resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the caller's sessions
         * @description For every signed-in user. All sessions on one page, the last used first; a session that was ended or has expired is left out. 503 `sessions-unavailable` with `Retry-After` where sessions cannot be read at the moment.
         */
        get: operations["session.sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End one of the caller's sessions
         * @description For every signed-in user; the caller's current session may be the one. Its tokens are refused from then on. 404 `session-not-found` where the caller has no such session, so also for a repeated request.
         */
        delete: operations["session.end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/verify-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify an e-mail address
         * @description For every caller with the token of the mail, which is good for seven days. A repeated request changes nothing and gets the same answer. 422 `link-not-valid` where the token is invalid, expired or used, or the account has another address by now.
         */
        post: operations["recovery.verifyEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/verify-email/request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the mail that verifies an address again
         * @description For every caller, also for users who cannot sign in before they verify. The answer is 202 whether an account has the address or not; a mail goes out only to an account that has not verified it, and only below the limit of mails to an address. 429 `too-many-mails` with `Retry-After`, counted by address and by the network address of the caller.
         */
        post: operations["recovery.sendVerificationTo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/verify-email/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the mail that verifies the caller's address again
         * @description For every signed-in user. No mail goes out where the address is verified already. 429 `too-many-mails` with `Retry-After` after several requests for the address within a quarter of an hour.
         */
        post: operations["recovery.sendVerificationAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List organisations
         * @description Newest first: all of them for platform admins; for an organisation's admin only the organisation that the caller acts for.
         */
        get: operations["organization.list"];
        put?: never;
        /**
         * Create an organisation
         * @description For platform admins. Answers 201 with the address of the organisation in `Location`. A slug that the request names and another organisation has is 409 `slug-taken`; without one, a free slug is made of the name, so that a repeated request creates another organisation unless both have the same `Idempotency-Key`.
         */
        post: operations["organization.found"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show an organisation
         * @description For platform admins, and for the admins of the organisation. For others it does not exist: 404 `organization-not-found`. The answer has an `ETag` for `If-Match`.
         */
        get: operations["organization.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the description of an organisation
         * @description For platform admins, and for the admins of the organisation. A merge patch: absent fields keep their values; a repeated request changes nothing. Answers 404 `organization-not-found`, 409 `slug-taken` where another organisation has the slug, and 409 `stale-version` where `If-Match` names an older version.
         */
        patch: operations["organization.revise"];
        trace?: never;
    };
    "/organizations/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the invitations of an organisation
         * @description For the organisation's admins and platform admins: open, accepted, revoked and expired ones, the newest first. 404 `organization-not-found` where an organisation admin names another organisation.
         */
        get: operations["invitation.list"];
        put?: never;
        /**
         * Invite a person to an organisation
         * @description For the organisation's admins and platform admins. Sends a mail with a link that is good for 14 days, whether an account has the address or not. A repeated request for an address with an open invitation renews that invitation, with the role given now, and sends the mail again; links sent before go on working. 404 `organization-not-found` where there is no such organisation or an organisation admin names another one. 429 `too-many-mails` with `Retry-After` after several mails to the address.
         */
        post: operations["invitation.invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{id}/invitations/{invitation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an invitation
         * @description For the organisation's admins and platform admins. The links of the invitation do not work any more. 404 `invitation-not-found` where the organisation has no such invitation, or it was accepted or revoked before, so also for a repeated request. 404 `organization-not-found` where an organisation admin names another organisation.
         */
        delete: operations["invitation.revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the members of an organisation
         * @description Newest account first. For platform admins, and for the admins of the organisation; for others it does not exist: 404 `organization-not-found`. Users that have left it are not in the list.
         */
        get: operations["member.list"];
        put?: never;
        /**
         * Make a user a member of an organisation
         * @description For platform admins, because the user is not asked; organisations send invitations. A former or suspended member becomes an active one in the role given, an active member gets that role. Open invitations of the user to the organisation end.
         *
         *     Answers 409 `already-member` where the user has that role there, or is a platform admin there, 404 `user-not-found` or `organization-not-found`, and 422 `admins-are-the-platforms` for the role ADMIN in an organisation that cannot have platform admins. Answers 503 `sessions-unavailable` while tokens cannot be revoked.
         */
        post: operations["member.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{id}/members/{user}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a member from an organisation
         * @description For platform admins, and for the admins of the organisation. The account stays; its tokens are refused and have to be renewed. A repeated request is 404 `member-not-found`. Further refusals are 404 `organization-not-found` and 422 `last-admin` where the platform would lose its last admin.
         */
        delete: operations["member.remove"];
        options?: never;
        head?: never;
        /**
         * Change the role or status of a member
         * @description For platform admins, and for the admins of the organisation. A merge patch: absent fields keep their values; a repeated request gets the same answer. The member's sessions go on with new tokens, and open invitations to the organisation end.
         *
         *     Answers 404 `member-not-found` or `organization-not-found`, 403 `not-yours-to-give` (only platform admins give the role ADMIN), 422 `admins-are-the-platforms` for that role in an organisation that cannot have platform admins, and 422 `last-admin` where the platform would lose its last admin. Answers 503 `sessions-unavailable` while tokens cannot be revoked: repeat the request then.
         */
        patch: operations["member.change"];
        trace?: never;
    };
    "/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the settings of the platform
         * @description For every caller, signed in or not: the general and the payment settings, and the ways of signing in. Platform admins get the security settings too, and when and by which admin the settings were changed last. The answer has an `ETag`; a change made on another instance shows after about a second.
         */
        get: operations["settings.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the settings of the platform
         * @description For platform admins. A merge patch: absent fields keep their values. A request that changes nothing is answered with the present settings and makes no new version. Other instances follow within about a second.
         *
         *     Answers 409 `stale-version` where `If-Match` names an older version, 400 `invalid-request` for a currency or language that does not exist here, and 422 `own-address-not-verified` where the change would shut out the caller, whose own e-mail address is not verified.
         */
        patch: operations["settings.revise"];
        trace?: never;
    };
    "/settings/mail-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the letters that the platform sends
         * @description For platform admins: every letter in every language, each as it is sent now. The list has one page.
         */
        get: operations["mailTemplate.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/mail-templates/{letter}/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a letter in one language
         * @description For platform admins: the text as it is sent now, an admin's or the one that came with the release. A letter or language that does not exist is 404 `mail-template-not-found`. The answer has an `ETag` for `If-Match`.
         */
        get: operations["mailTemplate.get"];
        /**
         * Rewrite a letter in one language
         * @description For platform admins. Mails that are not sent yet are written with the new text. A repeated request changes nothing. Answers 400 `invalid-request` where the text has a variable that the letter does not know or lacks one that it needs, 404 `mail-template-not-found`, and 409 `stale-version` where `If-Match` names an older version.
         */
        put: operations["mailTemplate.rewrite"];
        post?: never;
        /**
         * Take a letter back to the text of the release
         * @description For platform admins. A letter that no admin has rewritten stays as it is: 204 as well. Answers 404 `mail-template-not-found`, and 409 `stale-version` where `If-Match` names an older version.
         */
        delete: operations["mailTemplate.reset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/mail-templates/{letter}/{language}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview a letter
         * @description For platform admins. Shows the draft in the body, or without a body the letter as it is sent now; variables have sample values. Nothing is stored or sent. Answers 400 `invalid-request` for a draft that could not be stored and 404 `mail-template-not-found`.
         */
        post: operations["mailTemplate.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List users, page by page as JSON or all of them as CSV
         * @description Newest account first. Platform admins list all users; an organisation's admin lists the members of the organisation that the caller acts for, whatever organisation the request names. `Accept: text/csv` brings the whole list as the file `people.csv`, complete or not at all; `limit` and `cursor` do not matter then.
         */
        get: operations["people.list"];
        put?: never;
        /**
         * Make an account for a person
         * @description For admins of an organisation and of the platform: the user belongs to the organisation that the caller acts for, and gets a mail to choose a password, in the language of `Accept-Language`. Answers 201 with the address of the user in `Location`.
         *
         *     Answers 409 `email-taken` where an account has the e-mail address: invite that user instead. Further refusals are 403 `not-yours-to-give` (only platform admins give the role ADMIN), 422 `admins-are-the-platforms` (the organisation cannot have platform admins) and 429 `too-many-mails`.
         */
        post: operations["people.make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List imports
         * @description For organisation admins and platform admins: the imports into the organisation that the caller acts for, the newest first. An import is deleted 30 days after it has finished.
         */
        get: operations["import.list"];
        put?: never;
        /**
         * Import a list of people
         * @description For organisation admins and platform admins, into the organisation that the caller acts for. The body is a CSV list with a heading: `email`, `firstName`, `lastName` and, if wanted, `role` (STUDENT, INSTRUCTOR or ORGANIZATION_ADMIN), separated by comma, semicolon or tab; UTF-8 unless the `Content-Type` or a byte-order mark says otherwise; at most 50,000 people and, by default, 16 MB.
         *
         *     The list is taken in whole and worked on in the background: 202 with the import, whose address is in `Location`. A row with an error is refused by itself. A repeated request makes a further import; people for whom the first one made an account are members there. A mail above the limit of mails to an address is left out.
         *
         *     400 `invalid-list` where the list is empty, cannot be read, has other columns or too many people. 413 `content-too-large` where it has too many bytes.
         */
        post: operations["import.take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/import/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show an import and how far it has come
         * @description For organisation admins and platform admins. 404 `import-not-found` where the organisation that the caller acts for has no such import.
         */
        get: operations["import.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/import/{id}/carry-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Carry out an import that was a dry run
         * @description For organisation admins and platform admins. Works in the background on the rows that the dry run did not refuse; the list is not sent again. 409 `import-runs` where the import is still running or was carried out before, so also for a repeated request. 404 `import-not-found` where the organisation that the caller acts for has no such import.
         */
        post: operations["import.carryOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/import/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the rows of an import
         * @description For organisation admins and platform admins: the rows in the order of the list, each with what came of it. 404 `import-not-found` where the organisation that the caller acts for has no such import.
         */
        get: operations["import.rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the caller's profile
         * @description For every signed-in user. The answer has an `ETag` for `If-Match`.
         */
        get: operations["profile.me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the caller's profile
         * @description For every signed-in user. A merge patch: absent fields keep their values, `null` removes; a repeated request changes nothing. Answers 400 `invalid-request` naming the fields that are not valid, 409 `stale-version` where `If-Match` names an older version, and 403 `not-yours-to-decide` for role or status, which only platform admins change.
         */
        patch: operations["profile.editOwn"];
        trace?: never;
    };
    "/users/me/avatar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replace the caller's picture
         * @description For every signed-in user. A `multipart/form-data` body whose part `file` is a JPEG, PNG, WebP or GIF of at most 5 MB. The middle of the picture is kept as a square JPEG without metadata, and the former picture is deleted.
         *
         *     Answers 413 for a larger file, 415 for another kind of file, 422 `too-many-pixels`, `picture-too-complex` or `unreadable-picture`, and 503 with `Retry-After` `too-many-pictures`, `pictures-down` or `object-store-down`; a refused request changes nothing.
         */
        put: operations["avatar.change"];
        post?: never;
        /**
         * Remove the caller's picture
         * @description For every signed-in user. A repeated request, or one without a picture, is answered 204.
         */
        delete: operations["avatar.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a user's profile
         * @description For the user and for platform admins: the whole profile, with an `ETag` for `If-Match`. The admins of an organisation see its members without the details that the members tell of themselves. For others the user does not exist: 404 `user-not-found`.
         */
        get: operations["profile.get"];
        put?: never;
        post?: never;
        /**
         * Erase a user
         * @description Users erase themselves: with the present password in the body, or without a body within five minutes after signing in. Platform admins erase every other user without a password. The account and its sessions end at once, and every other service erases what it holds; nothing can be restored. A repeated request is 404 `user-not-found`.
         *
         *     Answers 422 `proof-required` or `wrong-password` to users who erase themselves, 429 `too-many-failed-sign-ins` after several wrong passwords, 422 `last-admin` where the platform would lose its last admin, 404 `user-not-found` to others, and 503 `sessions-unavailable`, which erases nothing.
         */
        delete: operations["erasure.erase"];
        options?: never;
        head?: never;
        /**
         * Change a user's profile, role or status
         * @description Users change their own profile; platform admins change every profile, the role in the organisation that the caller acts for, and the status of the account. All of it happens or none. A merge patch: absent fields keep their values, `null` removes. A status other than ACTIVE ends all sessions of the user and all open invitations; a new role makes the tokens anew. A user that waited for approval gets a mail in the language of `Accept-Language`.
         *
         *     Answers 404 `user-not-found` to others, 404 `member-not-found` where a role is named and the user is no member of that organisation, 403 `not-yours-to-decide` for role or status by other callers, 422 `last-admin`, 422 `admins-are-the-platforms`, 409 `stale-version` where `If-Match` names an older version, and 503 `sessions-unavailable` where sessions or tokens could not be ended: repeat the request then.
         */
        patch: operations["profile.edit"];
        trace?: never;
    };
    "/users/{id}/avatar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a user's picture
         * @description For every caller, signed in or not, where the user is an instructor. Other pictures are for the user, for the members of an organisation that the user belongs to and the caller acts for, and for platform admins. Otherwise, and without a picture, 404 `avatar-not-found`. The answer has an `ETag`: `If-None-Match` gets 304 while the picture is the same. Answers 503 `object-store-down` with `Retry-After`.
         */
        get: operations["avatar.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show an instructor's card
         * @description For every caller, signed in or not: the name of an instructor who teaches a published course, and what the instructor's file says of specialisation and qualification. For other users, for an account that is not active, and for an instructor without a published course, 404 `user-not-found`. 503 with `Retry-After` while analytics-service cannot say what the instructor teaches.
         */
        get: operations["card.card"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/data-export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download what the platform holds on a user
         * @description For the user and for platform admins; for others the user does not exist: 404 `user-not-found`. A ZIP file with one JSON file for each service, `manifest.json` and `README.txt`. It is whole or not sent: 503 `service-down` where a service does not answer, 503 `exports-busy` while too many exports run, both with `Retry-After`.
         */
        get: operations["dataExport.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show how far the erasure of a user has come
         * @description For platform admins. Lists the services that have confirmed the erasure and those that still owe it. A user that was not erased is 404 `erasure-not-found`.
         */
        get: operations["erasure.erasure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the file on a user
         * @description For the user and for platform admins: all organisations together. The admins of an organisation see its members, with what happened in the organisation. For others the user does not exist: 404 `user-not-found`. The answer has an `ETag` for `If-Match`. While analytics-service does not answer, the status is 200 as well: `complete` is false, `missing` tells why, and the figures of courses are null.
         */
        get: operations["file.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the file on a user
         * @description A merge patch: absent fields keep their values, `null` removes; a repeated request changes nothing. Users write what concerns themselves, admins of an organisation the notes on its members, platform admins both. Notes belong to the organisation that the caller acts for.
         *
         *     Answers 422 `field-not-yours` where the request changes a field that the caller may not write, 404 `user-not-found` to callers that may not see the file, and 409 `stale-version` where `If-Match` names an older version.
         */
        patch: operations["file.write"];
        trace?: never;
    };
    "/users/{id}/lock-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Lift the lock after failed sign-ins
         * @description For platform admins, and for the admins of an organisation about its members; not about the caller. A repeated request is answered 204. Answers 404 `user-not-found`, also about the caller, and 403 `not-yours-to-help` where the member has a role other than student elsewhere, or is a platform admin. Answers 503 `sessions-unavailable` while locks cannot be reached.
         */
        delete: operations["access.unlock"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/mfa": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a user's second factor
         * @description For platform admins, and for the admins of an organisation about its members; not about the caller. The user gets a mail. Where the user's role needs a second factor, the next sign-in sets up another one. A repeated request changes nothing and is answered 204.
         *
         *     Answers 404 `user-not-found`, also about the caller, and 403 `not-yours-to-help` where the member has a role other than student elsewhere, or is a platform admin.
         */
        delete: operations["access.removeSecondFactor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show how far a user is in all courses
         * @description For the user and for platform admins: all organisations together; for the admins of an organisation: its members, in its courses. For others the user does not exist: 404 `user-not-found`. While progress-service does not answer, the status is 200 as well: `complete` is false, `missing` tells why, and the figures are those of analytics-service, if it answers.
         */
        get: operations["learnerProgress.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A user that becomes a member */
        AddMemberRequest: {
            /**
             * @description role in the organisation
             * @enum {string}
             */
            role: "STUDENT" | "INSTRUCTOR" | "ORGANIZATION_ADMIN" | "ADMIN";
            /**
             * Format: uuid
             * @description id of the user
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            userId: string;
        };
        /** @description What everybody may know of an instructor */
        CardView: {
            /**
             * Format: uuid
             * @description id of the user
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            id: string;
            /**
             * @description the instructor's name.
             * @example Grace Hopper
             */
            name: string;
            /** @description whether there is a picture at `/users/{id}/avatar` */
            picture: boolean;
            /**
             * @description degrees and certificates for teaching; null until the instructor tells them.
             * @example Certificate in Teaching
             */
            qualification?: string | null;
            /**
             * @description what the instructor teaches; null until the instructor tells it.
             * @example Analytical engines
             */
            specialisation?: string | null;
        };
        /** @description A new address for the account of the caller */
        ChangeEmailRequest: {
            /**
             * @description the new address, in any spelling.
             * @example ada@example.org
             */
            email: string;
            /**
             * @description the caller's present password.
             * @example Walk-the-plank-42
             */
            password: string;
        };
        /** @description A merge patch of a membership: absent fields stay */
        ChangeMemberRequest: {
            /**
             * @description role in the organisation
             * @enum {string|null}
             */
            role?: "STUDENT" | "INSTRUCTOR" | "ORGANIZATION_ADMIN" | "ADMIN" | null;
            /**
             * @description SUSPENDED shuts the member out of the organisation, ACTIVE lets the member in again
             * @enum {string|null}
             */
            status?: "ACTIVE" | "SUSPENDED" | null;
        };
        /** @description A new password in place of the current one */
        ChangePasswordRequest: {
            /**
             * @description the user's present password.
             * @example Walk-the-plank-42
             */
            currentPassword: string;
            /**
             * @description the new one: 8 to 128 characters, with an upper-case and a lower-case letter, a digit and a special character, without the name or the address; common passwords are refused.
             * @example Hoist-the-sails-7
             */
            password: string;
        };
        /** @description A code of the second factor */
        CodeRequest: {
            /**
             * @description six digits of the authenticator; where a second factor is confirmed already, a recovery code as well.
             * @example 492039
             */
            code: string;
        };
        /** @description The agreement of the owner of one of the two addresses */
        ConfirmRequest: {
            /**
             * @description from the link in the mail.
             * @example b3BlbiBzZXNhbWU
             */
            token: string;
        };
        /** @description How far a change of address has come */
        ConfirmedView: {
            /** @description whether both addresses have agreed and the account has the new one; false while the other address has to agree */
            changed: boolean;
        };
        /** @description How far the user is in one course */
        CourseProgress: {
            /**
             * Format: int32
             * @description required modules that the user has completed.
             * @example 7
             */
            completed: number;
            /**
             * Format: date-time
             * @description when the user completed the course; null before that
             * @example 2026-03-14T09:26:53.589793Z
             */
            courseCompletedAt?: string | null;
            /**
             * Format: uuid
             * @description id of the course
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            courseId: string;
            /**
             * Format: uuid
             * @description id of the enrolment
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            enrollmentId: string;
            /**
             * Format: uuid
             * @description the organisation that the course belongs to
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            organizationId: string;
            /**
             * Format: int32
             * @description 100 · completed / total, rounded down; 0 where there are no modules.
             * @example 58
             */
            percent: number;
            /**
             * @description state of the enrolment
             * @enum {string}
             */
            status: "ACTIVE" | "COMPLETED" | "DROPPED" | "EXPIRED";
            /**
             * @description the course's title; null before it is known.
             * @example Spring Boot basics
             */
            title?: string | null;
            /**
             * Format: int32
             * @description required modules of the outline.
             * @example 12
             */
            total: number;
        };
        /** @description The part of OpenID Connect Discovery that a verifier of access tokens needs */
        Discovery: {
            /**
             * @description the claims that access tokens have.
             * @example [
             *       "sub",
             *       "org",
             *       "role"
             *     ]
             */
            claims_supported?: string[];
            /**
             * @description how tokens are signed.
             * @example [
             *       "RS256"
             *     ]
             */
            id_token_signing_alg_values_supported?: string[];
            /**
             * @description the value of `iss` in each access token.
             * @example https://academy.example
             */
            issuer: string;
            /**
             * @description address of the public keys.
             * @example https://academy.example/.well-known/jwks.json
             */
            jwks_uri?: string;
            /**
             * @description always `public`.
             * @example [
             *       "public"
             *     ]
             */
            subject_types_supported?: string[];
        };
        /** @description A merge patch of a profile: absent fields stay, `null` removes. Only platform admins name role and status. */
        EditProfileRequest: {
            /**
             * @description street and number, or what else a letter needs.
             * @example 12 St James's Square
             */
            address?: string | null;
            /**
             * @description what the user tells of themselves, in plain text.
             * @example I write programs for engines that do not exist yet.
             */
            bio?: string | null;
            /**
             * @description date of birth, in the past and at most 130 years ago.
             * @example 1815-12-10
             */
            birthDate?: string | null;
            /**
             * @description city.
             * @example London
             */
            city?: string | null;
            /**
             * @description ISO 3166-1 alpha-2 code, in any case.
             * @example GB
             */
            country?: string | null;
            /**
             * @description first name; cannot be removed.
             * @example Ada
             */
            firstName?: string | null;
            /**
             * @description last name.
             * @example Lovelace
             */
            lastName?: string | null;
            /**
             * @description BCP 47 language tag; mails to the user are in this language where the letters exist in it.
             * @example en-GB
             */
            locale?: string | null;
            /**
             * @description telephone number; without a leading + it is read as one of the country of the profile.
             * @example +33123456789
             */
            phone?: string | null;
            /**
             * @description role in the organisation that the caller acts for; cannot be removed
             * @enum {string|null}
             */
            role?: "STUDENT" | "INSTRUCTOR" | "ORGANIZATION_ADMIN" | "ADMIN" | null;
            /**
             * @description ACTIVE lets the user sign in, SUSPENDED and INACTIVE do not; cannot be removed
             * @enum {string|null}
             */
            status?: "ACTIVE" | "SUSPENDED" | "INACTIVE" | null;
            /**
             * @description name in the list of IANA.
             * @example Europe/London
             */
            timezone?: string | null;
        };
        /** @description An address that a mail is asked for */
        EmailRequest: {
            /**
             * @description address of an account, in any spelling.
             * @example ada@example.org
             */
            email: string;
        };
        /** @description The proof of a user who erases themselves */
        EraseUserRequest: {
            /**
             * @description the user's present password.
             * @example Walk-the-plank-42
             */
            password: string;
        };
        /** @description How far the erasure of a user has come */
        ErasureView: {
            /**
             * @description names of the services that have not confirmed yet; each erases as soon as it runs, such as `course-service`.
             * @example [
             *       "course-service"
             *     ]
             */
            owed: string[];
            /** @description the services that have erased what they held, first one first */
            receipts: components["schemas"]["Receipt"][];
            /**
             * Format: date-time
             * @description when the erasure was requested
             * @example 2026-03-14T09:26:53.589793Z
             */
            requestedAt: string;
            /**
             * Format: uuid
             * @description id of the user or admin that requested it
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            requestedBy: string;
            /**
             * Format: uuid
             * @description id of the erased user
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            userId: string;
        };
        /** @description The file on a user, as far as the caller may know it: an organisation's admins read what happened there */
        FileView: {
            /** @description whether the figures of courses are there; without analytics-service they are null */
            complete: boolean;
            /** @description the user as an instructor; null where the user is no instructor and has no published course */
            instructor?: components["schemas"]["InstructorProfile"];
            /** @description why the answer is not complete; null where it is */
            missing?: components["schemas"]["Missing"];
            /** @description the user as a student; null where the user is no student and has no course */
            student?: components["schemas"]["StudentFile"];
            /**
             * Format: uuid
             * @description id of the user
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            userId: string;
        };
        /** @description A new organisation */
        FoundOrganizationRequest: {
            /** @description whether a course has to be approved before it is published; false where it is absent */
            coursesNeedReview?: boolean | null;
            /**
             * @description name of the organisation.
             * @example Analytical Society
             */
            name: string;
            /**
             * @description its name in addresses, unique on the platform; made of the name where it is absent.
             * @example analytical-society
             */
            slug?: string | null;
        };
        /** @description How the platform presents itself */
        General: {
            /**
             * @description language of mails to users without a language of their own; `en` or `fr`.
             * @example en
             */
            defaultLanguage?: string | null;
            /**
             * @description name of the platform; cannot be removed.
             * @example Academy
             */
            platformName?: string | null;
            /**
             * @description e-mail address where users find help; `null` removes it.
             * @example help@academy.example
             */
            supportEmail?: string | null;
        };
        /** @description How the platform presents itself */
        GeneralSettings: {
            /**
             * @description language of mails to users without a language of their own.
             * @example en
             */
            defaultLanguage: string;
            /**
             * @description name of the platform.
             * @example Academy
             */
            platformName: string;
            /**
             * @description e-mail address where users find help; null where there is none.
             * @example help@academy.example
             */
            supportEmail?: string | null;
        };
        /** @description A row of an imported list, and what came of it */
        ImportRowView: {
            /**
             * @description the address in lower case, or the text of the list where it is no address.
             * @example ada@example.org
             */
            email: string;
            /**
             * @description given name, as the list has it.
             * @example Ada
             */
            firstName: string;
            /**
             * @description family name, as the list has it; null where the field is empty.
             * @example Lovelace
             */
            lastName?: string | null;
            /**
             * Format: int32
             * @description line in the file; the heading is line 1.
             * @example 2
             */
            line: number;
            /**
             * @description CREATED: an account was made, INVITED: the owner of an account was invited, MEMBER: the person is a member already, REFUSED: the row has an error; of a dry run, what would come of it; null while the row is to be done
             * @enum {string|null}
             */
            outcome?: "CREATED" | "INVITED" | "MEMBER" | "REFUSED" | null;
            /**
             * @description why the row was refused; null where it was not.
             * @example This is not an e-mail address.
             */
            problem?: string | null;
            /**
             * @description the role in the organisation, STUDENT where the list has none; the text of the list where it is no role.
             * @example STUDENT
             */
            role: string;
            /**
             * Format: uuid
             * @description the account that was made for the row; null where there is none
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            userId?: string | null;
        };
        /** @description An import of a list of people, and how far it has come. The counts of a dry run say what would come of the rows. */
        ImportView: {
            /**
             * Format: int64
             * @description count of the rows for which an account was made.
             * @example 180
             */
            created: number;
            /** @description whether the rows are only judged */
            dryRun: boolean;
            /**
             * Format: date-time
             * @description when the last row was done; null while the import runs
             * @example 2026-03-14T09:26:53.589793Z
             */
            finishedAt?: string | null;
            /**
             * Format: uuid
             * @description id of the import
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            id: string;
            /**
             * Format: int64
             * @description count of the rows whose address has an account already, and was sent an invitation.
             * @example 12
             */
            invited: number;
            /**
             * Format: int64
             * @description count of the rows whose address belongs to a member already.
             * @example 5
             */
            members: number;
            /**
             * Format: int64
             * @description count of the rows that are still to be judged or brought in.
             * @example 0
             */
            open: number;
            /**
             * Format: uuid
             * @description the organisation that the people are brought into
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            organizationId: string;
            /**
             * Format: int64
             * @description count of the rows that cannot be brought in; each row says why.
             * @example 3
             */
            refused: number;
            /**
             * Format: date-time
             * @description when the list was sent
             * @example 2026-03-14T09:26:53.589793Z
             */
            requestedAt: string;
            /**
             * Format: int64
             * @description count of the rows in the list.
             * @example 200
             */
            rows: number;
            /** @description whether there are rows still to be judged or brought in */
            running: boolean;
        };
        /** @description A user as an instructor. Courses of other organisations are left out for an organisation's admins. */
        InstructorProfile: {
            /**
             * Format: int32
             * @description courses of the instructor that were published and are not archived; null while the answer is not complete, as is the next.
             * @example 4
             */
            coursesPublished?: number | null;
            /**
             * @description degrees and certificates for teaching; null until the user tells them.
             * @example Certificate in Teaching
             */
            qualification?: string | null;
            /**
             * Format: double
             * @description always null: courses are not rated yet
             */
            rating?: number | null;
            /**
             * @description what the user teaches; null until the user tells it.
             * @example Analytical engines
             */
            specialisation?: string | null;
            /**
             * Format: int32
             * @description different students that are in one of these courses now.
             * @example 120
             */
            students?: number | null;
            /**
             * Format: int32
             * @description years of teaching; null until the user tells them.
             * @example 6
             */
            yearsOfExperience?: number | null;
        };
        /** @description An invitation, as an organisation's admins see it */
        InvitationView: {
            /**
             * @description the address that the invitation was sent to.
             * @example ada@example.org
             */
            email: string;
            /**
             * Format: date-time
             * @description when an open invitation expires: 14 days after it was last sent
             * @example 2026-03-14T09:26:53.589793Z
             */
            expiresAt: string;
            /**
             * Format: uuid
             * @description id of the invitation
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            id: string;
            /**
             * Format: date-time
             * @description when an admin last asked for it
             * @example 2026-03-14T09:26:53.589793Z
             */
            invitedAt: string;
            /**
             * Format: uuid
             * @description the organisation that invites
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            organizationId: string;
            /**
             * @description the role that the person gets in the organisation
             * @enum {string}
             */
            role: "STUDENT" | "INSTRUCTOR" | "ORGANIZATION_ADMIN" | "ADMIN";
            /**
             * @description OPEN while it can be accepted, else how it ended
             * @enum {string}
             */
            state: "OPEN" | "ACCEPTED" | "REVOKED" | "EXPIRED";
        };
        /** @description A person to be invited */
        InviteRequest: {
            /**
             * @description the address that the mail goes to, in any spelling.
             * @example ada@example.org
             */
            email: string;
            /**
             * @description the role that the person gets in the organisation
             * @enum {string}
             */
            role: "STUDENT" | "INSTRUCTOR" | "ORGANIZATION_ADMIN";
        };
        /** @description What an invitation is for */
        InvitedView: {
            /**
             * @description the address that the invitation was sent to.
             * @example ada@example.org
             */
            email: string;
            /**
             * Format: uuid
             * @description the organisation that invites
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            organizationId: string;
            /**
             * @description its name.
             * @example Analytical Society
             */
            organizationName: string;
            /**
             * @description the role that the user gets in the organisation
             * @enum {string}
             */
            role: "STUDENT" | "INSTRUCTOR" | "ORGANIZATION_ADMIN" | "ADMIN";
        };
        /** @description A public key in the words of RFC 7517 */
        JsonWebKey: {
            /**
             * @description algorithm of the signatures.
             * @example RS256
             */
            alg: string;
            /**
             * @description exponent, base64url.
             * @example AQAB
             */
            e: string;
            /**
             * @description id of the key, in the header of each token that it has signed.
             * @example 2026-03-14
             */
            kid: string;
            /**
             * @description key type.
             * @example RSA
             */
            kty: string;
            /**
             * @description modulus, base64url.
             * @example 0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4
             */
            n: string;
            /**
             * @description what the key is for: signatures.
             * @example sig
             */
            use: string;
        };
        /** @description A key set of RFC 7517 */
        KeySet: {
            /** @description the keys that may have signed a valid token, or will sign next */
            keys: components["schemas"]["JsonWebKey"][];
        };
        /** @description How far a user is, over all courses */
        LearnerProgressView: {
            /** @description whether the figures come from progress-service; otherwise analytics-service has counted them, or there are none */
            complete: boolean;
            /**
             * Format: int32
             * @description required modules completed, summed over the enrolments that count.
             * @example 7
             */
            completed: number;
            /** @description one entry for each enrolment, those included that do not count */
            courses: components["schemas"]["CourseProgress"][];
            /**
             * Format: int32
             * @description enrolments that count: ACTIVE or COMPLETED.
             * @example 2
             */
            enrolled: number;
            /** @description why the answer is not complete; null where it is */
            missing?: components["schemas"]["Missing"];
            /**
             * Format: int32
             * @description 100 · completed / total, rounded down; 0 where there are no modules.
             * @example 58
             */
            percent: number;
            /**
             * Format: int32
             * @description required modules, summed over the enrolments that count.
             * @example 12
             */
            total: number;
            /**
             * Format: uuid
             * @description id of the user
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            userId: string;
        };
        /** @description What a user signs in with */
        LoginRequest: {
            /**
             * @description six digits of the authenticator, or a recovery code; null where the user has no second factor.
             * @example 492039
             */
            code?: string | null;
            /**
             * @description address of the account, in any spelling.
             * @example ada@example.org
             */
            email: string;
            /**
             * @description password of the account.
             * @example Walk-the-plank-42
             */
            password: string;
        };
        /** @description A text for a letter, with variables such as `{{name}}` */
        MailDraftRequest: {
            /**
             * @description subject of the mail; may hold variables.
             * @example Welcome to Academy
             */
            subject: string;
            /**
             * @description paragraphs of plain text with an empty line between them; a paragraph that is only `{{link}}` becomes a button.
             * @example Welcome {{name}}!
             */
            text: string;
        };
        /** @description A letter as its reader would get it, with sample values */
        MailPreview: {
            /**
             * @description the same text as an HTML page.
             * @example <p>Welcome Ada!</p>
             */
            html: string;
            /**
             * @description subject of the mail.
             * @example Welcome to Academy
             */
            subject: string;
            /**
             * @description the part in plain text.
             * @example Welcome Ada!
             */
            text: string;
        };
        /** @description A letter in one language as it is sent now */
        MailTemplateView: {
            /**
             * Format: date-time
             * @description when an admin rewrote or reset it last; null before that
             * @example 2026-03-14T09:26:53.589793Z
             */
            changedAt?: string | null;
            /**
             * Format: uuid
             * @description the admin that rewrote or reset it last; null before that
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            changedBy?: string | null;
            /**
             * @description language of this text.
             * @example en
             */
            language: string;
            /**
             * @description name of the letter.
             * @example verify-email
             */
            letter: string;
            /**
             * @description names of the variables that the text has to hold.
             * @example [
             *       "link"
             *     ]
             */
            requiredVariables: string[];
            /** @description whether the text is an admin's; else it is as it came with the release */
            rewritten: boolean;
            /**
             * @description subject of the mail; may hold variables.
             * @example Welcome to Academy
             */
            subject: string;
            /**
             * @description paragraphs of plain text with an empty line between them.
             * @example Welcome {{name}}!
             */
            text: string;
            /**
             * @description names of the variables that may stand in it, as `{{name}}`.
             * @example [
             *       "link",
             *       "name"
             *     ]
             */
            variables: string[];
        };
        /** @description A person that an account is made for */
        MakePersonRequest: {
            /**
             * @description e-mail address that the user signs in with.
             * @example ada@academy.example
             */
            email: string;
            /**
             * @description first name.
             * @example Ada
             */
            firstName: string;
            /**
             * @description last name; may be absent.
             * @example Lovelace
             */
            lastName?: string | null;
            /**
             * @description role in the organisation that the caller acts for
             * @enum {string}
             */
            role: "STUDENT" | "INSTRUCTOR" | "ORGANIZATION_ADMIN" | "ADMIN";
        };
        /** @description What the user is in an organisation */
        Member: {
            /**
             * Format: date-time
             * @description when the user first became a member
             * @example 2026-03-14T09:26:53.589793Z
             */
            joinedAt: string;
            /**
             * Format: uuid
             * @description id of the organisation
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            organizationId: string;
            /**
             * @description name of the organisation.
             * @example Analytical Society
             */
            organizationName: string;
            /**
             * @description role in the organisation
             * @enum {string}
             */
            role: "STUDENT" | "INSTRUCTOR" | "ORGANIZATION_ADMIN" | "ADMIN";
            /**
             * @description ACTIVE, or SUSPENDED where an admin has shut the user out of the organisation
             * @enum {string}
             */
            status: "ACTIVE" | "SUSPENDED" | "ENDED";
        };
        /** @description Why an answer is not complete */
        Missing: {
            /**
             * @description a sentence for the reader.
             * @example progress-service does not answer just now.
             */
            reason: string;
            /**
             * Format: int64
             * @description seconds after which it is worth asking again.
             * @example 2
             */
            retryAfterSeconds: number;
        };
        /** @description The proof that the caller owns the account */
        OfferRequest: {
            /**
             * @description the user's present password; not needed shortly after a sign-in.
             * @example Walk-the-plank-42
             */
            password?: string | null;
        };
        /** @description The key of an authenticator, for codes of six digits every 30 seconds (RFC 6238 with SHA-1) */
        OfferedFactor: {
            /**
             * @description the key in base32, for typing.
             * @example JBSWY3DPEHPK3PXP
             */
            secret: string;
            /**
             * @description the key as an `otpauth` address, for a QR code.
             * @example otpauth://totp/Academy:ada?secret=JBSWY3DPEHPK3PXP&issuer=Academy
             */
            uri: string;
        };
        /** @description An organisation */
        OrganizationView: {
            /** @description whether a course has to be approved before it is published */
            coursesNeedReview: boolean;
            /**
             * Format: date-time
             * @description when the organisation was founded
             * @example 2026-03-14T09:26:53.589793Z
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description id of the organisation
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            id: string;
            /**
             * Format: int64
             * @description how many users belong to it now, suspended ones included.
             * @example 240
             */
            members: number;
            /**
             * @description name of the organisation.
             * @example Analytical Society
             */
            name: string;
            /**
             * @description its name in addresses, unique on the platform.
             * @example analytical-society
             */
            slug: string;
            /**
             * Format: int64
             * @description rises with every change of the organisation.
             * @example 3
             */
            version: number;
        };
        /** @description A part of a list */
        PageImportRowView: {
            /** @description in the order of the list */
            items: components["schemas"]["ImportRowView"][];
            /**
             * @description what `cursor` takes for the next page; `null` on the last page.
             * @example MjAyNi0wMy0xNFQwOToyNjo1M1ofMDE5MmYwYzQtN2IxZS03YTUyLTljM2QtMmY0YTFiNmM4ZDkw
             */
            nextCursor?: string | null;
        };
        /** @description A part of a list */
        PageImportView: {
            /** @description in the order of the list */
            items: components["schemas"]["ImportView"][];
            /**
             * @description what `cursor` takes for the next page; `null` on the last page.
             * @example MjAyNi0wMy0xNFQwOToyNjo1M1ofMDE5MmYwYzQtN2IxZS03YTUyLTljM2QtMmY0YTFiNmM4ZDkw
             */
            nextCursor?: string | null;
        };
        /** @description A part of a list */
        PageInvitationView: {
            /** @description in the order of the list */
            items: components["schemas"]["InvitationView"][];
            /**
             * @description what `cursor` takes for the next page; `null` on the last page.
             * @example MjAyNi0wMy0xNFQwOToyNjo1M1ofMDE5MmYwYzQtN2IxZS03YTUyLTljM2QtMmY0YTFiNmM4ZDkw
             */
            nextCursor?: string | null;
        };
        /** @description A part of a list */
        PageMailTemplateView: {
            /** @description in the order of the list */
            items: components["schemas"]["MailTemplateView"][];
            /**
             * @description what `cursor` takes for the next page; `null` on the last page.
             * @example MjAyNi0wMy0xNFQwOToyNjo1M1ofMDE5MmYwYzQtN2IxZS03YTUyLTljM2QtMmY0YTFiNmM4ZDkw
             */
            nextCursor?: string | null;
        };
        /** @description A part of a list */
        PageOrganizationView: {
            /** @description in the order of the list */
            items: components["schemas"]["OrganizationView"][];
            /**
             * @description what `cursor` takes for the next page; `null` on the last page.
             * @example MjAyNi0wMy0xNFQwOToyNjo1M1ofMDE5MmYwYzQtN2IxZS03YTUyLTljM2QtMmY0YTFiNmM4ZDkw
             */
            nextCursor?: string | null;
        };
        /** @description A part of a list */
        PagePersonView: {
            /** @description in the order of the list */
            items: components["schemas"]["PersonView"][];
            /**
             * @description what `cursor` takes for the next page; `null` on the last page.
             * @example MjAyNi0wMy0xNFQwOToyNjo1M1ofMDE5MmYwYzQtN2IxZS03YTUyLTljM2QtMmY0YTFiNmM4ZDkw
             */
            nextCursor?: string | null;
        };
        /** @description A part of a list */
        PageSessionView: {
            /** @description in the order of the list */
            items: components["schemas"]["SessionView"][];
            /**
             * @description what `cursor` takes for the next page; `null` on the last page.
             * @example MjAyNi0wMy0xNFQwOToyNjo1M1ofMDE5MmYwYzQtN2IxZS03YTUyLTljM2QtMmY0YTFiNmM4ZDkw
             */
            nextCursor?: string | null;
        };
        /** @description Rules of paying */
        Payment: {
            /**
             * @description currency of prices, an ISO 4217 code.
             * @example EUR
             */
            currency?: string | null;
            /** @description whether the platform takes payments */
            paymentsEnabled?: boolean | null;
        };
        /** @description Rules of paying */
        PaymentSettings: {
            /**
             * @description currency of prices, an ISO 4217 code.
             * @example EUR
             */
            currency: string;
            /** @description whether the platform takes payments */
            paymentsEnabled: boolean;
        };
        /** @description A user as admins see the user */
        PersonView: {
            /**
             * @description e-mail address that the user signs in with.
             * @example ada@academy.example
             */
            email: string;
            /** @description whether the user has proven that the address is theirs */
            emailVerified: boolean;
            /**
             * @description first name.
             * @example Ada
             */
            firstName: string;
            /**
             * Format: uuid
             * @description id of the user
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            id: string;
            /**
             * @description last name; null where there is none.
             * @example Lovelace
             */
            lastName?: string | null;
            /** @description those that the caller may know of, oldest first: all for a platform admin and for the user, the one in the own organisation for its admins */
            memberships: components["schemas"]["Member"][];
            /**
             * Format: date-time
             * @description when the account was made
             * @example 2026-03-14T09:26:53.589793Z
             */
            registeredAt: string;
            /**
             * @description whether the user may sign in: only an ACTIVE account may
             * @enum {string}
             */
            status: "ACTIVE" | "PENDING" | "SUSPENDED" | "INACTIVE";
        };
        /** @description RFC 9457; the last segment of the type is a stable code. Some codes have members of their own: contracts/problems.json lists them */
        Problem: {
            /**
             * @description what happened, in English, for a developer
             * @example Some fields are not valid.
             */
            detail?: string;
            /** @description the fields that are not valid; with status 400 only */
            errors?: {
                /**
                 * @description what is wrong with it, in English
                 * @example must not be blank
                 */
                detail?: string;
                /**
                 * @description JSON pointer to the field
                 * @example #/title
                 */
                pointer?: string;
            }[];
            /**
             * Format: int32
             * @description how many more there are than those in errors
             * @example 7
             */
            furtherErrors?: number;
            /**
             * Format: int32
             * @description the status of the answer
             * @example 400
             */
            status: number;
            /**
             * @description the name of the status
             * @example Bad Request
             */
            title: string;
            /**
             * Format: uri
             * @description the code, behind the last slash
             * @example https://academy.example/problems/invalid-request
             */
            type: string;
        };
        /** @description A user's profile. To the admins of an organisation the details of the person are left out. */
        ProfileView: {
            /**
             * @description street and number, or what else a letter needs.
             * @example 12 St James's Square
             */
            address?: string | null;
            /**
             * @description what the user tells of themselves, in plain text.
             * @example I write programs for engines that do not exist yet.
             */
            bio?: string | null;
            /**
             * @description date of birth.
             * @example 1815-12-10
             */
            birthDate?: string | null;
            /**
             * @description city.
             * @example London
             */
            city?: string | null;
            /**
             * @description ISO 3166-1 alpha-2 code.
             * @example GB
             */
            country?: string | null;
            /**
             * @description e-mail address that the user signs in with.
             * @example ada@academy.example
             */
            email: string;
            /** @description whether the user has proven that the address is theirs */
            emailVerified: boolean;
            /**
             * @description first name.
             * @example Ada
             */
            firstName: string;
            /**
             * Format: uuid
             * @description id of the user
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            id: string;
            /**
             * @description last name; null where there is none.
             * @example Lovelace
             */
            lastName?: string | null;
            /**
             * @description BCP 47 language tag.
             * @example en-GB
             */
            locale?: string | null;
            /** @description those that the caller may know of, oldest first: all for a platform admin and for the user, the one in the own organisation for its admins */
            memberships: components["schemas"]["Member"][];
            /**
             * Format: uuid
             * @description the organisation that the caller acts for
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            organizationId: string;
            /**
             * @description telephone number in the form E.164.
             * @example +33123456789
             */
            phone?: string | null;
            /**
             * Format: date-time
             * @description when the account was made
             * @example 2026-03-14T09:26:53.589793Z
             */
            registeredAt: string;
            /**
             * @description in the organisation that the caller acts for; null where the user is no member there
             * @enum {string|null}
             */
            role?: "STUDENT" | "INSTRUCTOR" | "ORGANIZATION_ADMIN" | "ADMIN" | null;
            /**
             * @description whether the user may sign in: only an ACTIVE account may
             * @enum {string}
             */
            status: "ACTIVE" | "PENDING" | "SUSPENDED" | "INACTIVE";
            /**
             * @description name in the list of IANA.
             * @example Europe/London
             */
            timezone?: string | null;
        };
        /** @description A service's confirmation */
        Receipt: {
            /**
             * Format: date-time
             * @description when the service erased what it held
             * @example 2026-03-14T09:26:53.589793Z
             */
            erasedAt: string;
            /**
             * @description name of the service.
             * @example course-service
             */
            service: string;
        };
        /** @description The recovery codes of a second factor, shown this once */
        RecoveryCodesView: {
            /**
             * @description ten codes of the form XXXXX-XXXXX; each takes the place of a code of the authenticator once.
             * @example [
             *       "7KQ2M-P4XZT"
             *     ]
             */
            recoveryCodes: string[];
        };
        /** @description The refresh token of a session; browsers send it as a cookie instead */
        RefreshRequest: {
            /**
             * @description the newest refresh token of the session; the cookie counts where it is null.
             * @example b3BlbiBzZXNhbWU
             */
            refreshToken?: string | null;
        };
        /** @description An account to be registered */
        RegisterRequest: {
            /**
             * @description the user's address, in any spelling; it is stored in lower case.
             * @example ada@example.org
             */
            email: string;
            /**
             * @description given name.
             * @example Ada
             */
            firstName: string;
            /**
             * @description the token of an invitation to this address; it decides the organisation and the role.
             * @example b3BlbiBzZXNhbWU
             */
            invitation?: string | null;
            /**
             * @description family name; null where the user has none.
             * @example Lovelace
             */
            lastName?: string | null;
            /**
             * @description the password of the account: 8 to 128 characters, with an upper-case and a lower-case letter, a digit and a special character, without the name or the address; common passwords are refused.
             * @example Walk-the-plank-42
             */
            password: string;
            /**
             * @description the role in the public organisation; STUDENT where absent; without effect together with an invitation
             * @enum {string|null}
             */
            role?: "STUDENT" | "INSTRUCTOR" | null;
        };
        /** @description The account that was registered. With tokens where the user is signed in by the registration. Where the address has to be verified first, it is the status alone, and the same whether there was an account with that address or not. */
        RegisteredView: {
            /**
             * @description sent as bearer token with each request; absent where the user is not signed in yet.
             * @example eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIwMTkyZjBjNCJ9.c2lnbmF0dXJl
             */
            accessToken?: string | null;
            /**
             * Format: int64
             * @description seconds until the access token expires; absent where there is no token.
             * @example 900
             */
            expiresIn?: number | null;
            /**
             * @description renews the session; absent where the user is not signed in yet.
             * @example b3BlbiBzZXNhbWU
             */
            refreshToken?: string | null;
            /**
             * @description ACTIVE, or PENDING where an admin has to approve the account
             * @enum {string}
             */
            status: "ACTIVE" | "PENDING" | "SUSPENDED" | "INACTIVE";
            /** @description the user of the new account; absent where the address has to be verified first */
            user?: components["schemas"]["SignedInUser"];
        };
        /** @description The proof that the caller owns the second factor */
        RemoveRequest: {
            /**
             * @description six digits of the authenticator, or a recovery code.
             * @example 492039
             */
            code: string;
            /**
             * @description the user's present password; needed where one of the user's roles requires a second factor.
             * @example Walk-the-plank-42
             */
            password?: string | null;
        };
        /** @description A new password, and the token that allows it */
        ResetPasswordRequest: {
            /**
             * @description the new one: 8 to 128 characters, with an upper-case and a lower-case letter, a digit and a special character, without the name or the address; common passwords are refused.
             * @example Walk-the-plank-42
             */
            password: string;
            /**
             * @description from the link in the mail.
             * @example b3BlbiBzZXNhbWU
             */
            token: string;
        };
        /** @description A merge patch of an organisation: absent fields stay, and no field can be removed */
        ReviseOrganizationRequest: {
            /** @description whether a course has to be approved before it is published */
            coursesNeedReview?: boolean | null;
            /**
             * @description name of the organisation.
             * @example Analytical Society
             */
            name?: string | null;
            /**
             * @description its name in addresses, unique on the platform.
             * @example analytical-society
             */
            slug?: string | null;
        };
        /** @description A merge patch of the settings: absent fields stay, `null` removes */
        ReviseSettingsRequest: {
            /** @description how the platform presents itself; cannot be removed */
            general?: components["schemas"]["General"];
            /** @description rules of paying; cannot be removed */
            payment?: components["schemas"]["Payment"];
            /** @description rules of signing in; cannot be removed */
            security?: components["schemas"]["Security"];
        };
        /** @description The second step of a sign-in at a provider */
        SecondFactorRequest: {
            /**
             * @description six digits of the authenticator, or a recovery code; null to learn whether one is needed or has to be set up.
             * @example 492039
             */
            code?: string | null;
            /**
             * @description from the address of the page that the callback redirected to.
             * @example b3BlbiBzZXNhbWU
             */
            ticket: string;
        };
        /** @description Rules of signing in */
        Security: {
            /** @description whether an account that registers as instructor waits for the approval of an admin */
            instructorsNeedApproval?: boolean | null;
            /** @description the roles that a user has only after signing in with a second factor; replaces the set of before */
            secondFactorRequiredFor?: ("STUDENT" | "INSTRUCTOR" | "ORGANIZATION_ADMIN" | "ADMIN")[] | null;
            /** @description whether a user may sign in before the e-mail address is verified */
            signInBeforeVerifying?: boolean | null;
        };
        /** @description Rules of signing in */
        SecuritySettings: {
            /** @description whether an account that registers as instructor waits for the approval of an admin */
            instructorsNeedApproval: boolean;
            /** @description the roles that a user has only after signing in with a second factor */
            secondFactorRequiredFor: ("STUDENT" | "INSTRUCTOR" | "ORGANIZATION_ADMIN" | "ADMIN")[];
            /** @description whether a user may sign in before the e-mail address is verified */
            signInBeforeVerifying: boolean;
        };
        /** @description A session of the caller, on one device */
        SessionView: {
            /** @description whether the request came with this session */
            current: boolean;
            /**
             * @description the User-Agent that the device sent when it signed in, at most 200 characters; empty where it sent none.
             * @example Mozilla/5.0 (X11; Linux x86_64)
             */
            device: string;
            /**
             * Format: uuid
             * @description id of the session
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            id: string;
            /**
             * Format: date-time
             * @description when the user signed in
             * @example 2026-03-14T09:26:53.589793Z
             */
            openedAt: string;
            /**
             * Format: date-time
             * @description when the user last signed in or renewed the tokens on this device
             * @example 2026-03-14T09:26:53.589793Z
             */
            usedAt: string;
        };
        /** @description The settings as they are shown */
        SettingsView: {
            /**
             * Format: date-time
             * @description when the settings were changed last; only for platform admins, absent before the first change
             * @example 2026-03-14T09:26:53.589793Z
             */
            changedAt?: string | null;
            /**
             * Format: uuid
             * @description the admin that changed them last; only for platform admins, absent before the first change
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            changedBy?: string | null;
            /** @description how the platform presents itself */
            general: components["schemas"]["GeneralSettings"];
            /** @description rules of paying */
            payment: components["schemas"]["PaymentSettings"];
            /** @description rules of signing in; only for platform admins, absent for others */
            security?: components["schemas"]["SecuritySettings"];
            /** @description what pages for signing in and registering have to offer; follows from the rules of signing in and the configuration */
            signIn: components["schemas"]["SignInOptions"];
        };
        /** @description What pages for signing in and registering have to offer beside a password */
        SignInOptions: {
            /** @description whether an account that registers as instructor waits for the approval of an admin */
            instructorsNeedApproval: boolean;
            /**
             * @description the providers that users may sign in by, as they are named in `/auth/oauth2/{provider}`, in alphabetical order.
             * @example [
             *       "google"
             *     ]
             */
            providers: string[];
        };
        /** @description The tokens of a user who has signed in */
        SignedIn: {
            /**
             * @description sent as bearer token with each request.
             * @example eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIwMTkyZjBjNCJ9.c2lnbmF0dXJl
             */
            accessToken: string;
            /**
             * Format: int64
             * @description seconds until the access token expires.
             * @example 900
             */
            expiresIn: number;
            /**
             * @description codes of a second factor that was set up by this sign-in, shown this once; absent at all other sign-ins.
             * @example [
             *       "7KQ2M-P4XZT"
             *     ]
             */
            recoveryCodes?: string[] | null;
            /**
             * @description renews the session; each renewal gives the next one.
             * @example b3BlbiBzZXNhbWU
             */
            refreshToken: string;
            /** @description the user, in the membership that the tokens are for */
            user: components["schemas"]["SignedInUser"];
        };
        /** @description A user in the membership that the tokens are for */
        SignedInUser: {
            /**
             * @description the address of the user's account.
             * @example ada@example.org
             */
            email: string;
            /**
             * @description given name.
             * @example Ada
             */
            firstName: string;
            /**
             * Format: uuid
             * @description the user's id
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            id: string;
            /**
             * @description family name; null where the user has none.
             * @example Lovelace
             */
            lastName?: string | null;
            /**
             * Format: uuid
             * @description the organisation that the tokens act for
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            organizationId: string;
            /**
             * @description the user's role in that organisation
             * @enum {string}
             */
            role: "STUDENT" | "INSTRUCTOR" | "ORGANIZATION_ADMIN" | "ADMIN";
        };
        /** @description A user as a student. Courses of other organisations are left out for an organisation's admins. */
        StudentFile: {
            /**
             * Format: uuid
             * @description always null: instructors are not assigned to students yet
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            assignedInstructorId?: string | null;
            /**
             * Format: int32
             * @description always null: there are no live classes yet
             */
            attendanceRate?: number | null;
            /**
             * Format: int32
             * @description courses that the student has completed, those included that the student has left since.
             * @example 1
             */
            coursesCompleted?: number | null;
            /**
             * Format: int32
             * @description courses that the student is in now; null while the answer is not complete, as are the next three.
             * @example 2
             */
            coursesEnrolled?: number | null;
            /**
             * @description highest education of the user; null until the user tells it.
             * @example Bachelor of Science
             */
            educationLevel?: string | null;
            /**
             * Format: int32
             * @description required modules completed, in all courses that the student is in now.
             * @example 7
             */
            modulesCompleted?: number | null;
            /**
             * @description notes of the organisation that the caller acts for; null where there are none.
             * @example Wants to take the exam in May.
             */
            notes?: string | null;
            /**
             * Format: int32
             * @description these modules in percent of all required modules of the courses, rounded down; 0 where there are none.
             * @example 58
             */
            overallPercent?: number | null;
        };
        /** @description The proof that a mail has arrived */
        VerifyEmailRequest: {
            /**
             * @description from the link in the mail.
             * @example b3BlbiBzZXNhbWU
             */
            token: string;
        };
        /** @description A merge patch of a file: absent fields stay, `null` removes */
        WriteFileRequest: {
            /**
             * @description highest education of the user.
             * @example Bachelor of Science
             */
            educationLevel?: string | null;
            /**
             * @description notes of the organisation on the user; only admins write them.
             * @example Wants to take the exam in May.
             */
            notes?: string | null;
            /**
             * @description degrees and certificates of the user for teaching.
             * @example Certificate in Teaching
             */
            qualification?: string | null;
            /**
             * @description what the user teaches.
             * @example Analytical engines
             */
            specialisation?: string | null;
            /**
             * Format: int32
             * @description years of teaching.
             * @example 6
             */
            yearsOfExperience?: number | null;
        };
    };
    responses: {
        /** @description A refusal */
        Problem: {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description the `ETag` that the change relies on; 409 `stale-version` where the record has another one, any version where absent */
        "If-Match": string;
        /** @description `nextCursor` of the page before; absent for the first page */
        cursor: string;
        /** @description how many items the page has at most */
        limit: number;
    };
    requestBodies: never;
    headers: {
        /**
         * @description the version, for `If-Match` and `If-None-Match`; absent where the caller may not change the record
         * @example "3"
         */
        ETag: string;
        /** @description the address to continue with: of what was made, or of the page to open */
        Location: string;
        /**
         * @description with 429 and 503: how many seconds to wait before the request is repeated
         * @example 2
         */
        "Retry-After": number;
        /** @description the cookies of a browser's session: `academy_access`, `academy_refresh`, `academy_csrf`, and those that remember a device or a sign-in at a provider */
        "Set-Cookie": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "wellKnown.keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeySet"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "wellKnown.configuration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Discovery"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "emailChange.request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeEmailRequest"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "emailChange.confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmedView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "recovery.changePassword": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "recovery.forgotPassword": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailRequest"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "invitation.look": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description from the link in the mail */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "invitation.accept": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description from the link in the mail */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "auth.login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Set-Cookie": components["headers"]["Set-Cookie"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "auth.logout": {
        parameters: {
            query?: {
                /** @description whether all of the caller's sessions end, on every device */
                all?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "Set-Cookie": components["headers"]["Set-Cookie"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "secondFactor.renewRecoveryCodes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "secondFactor.offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OfferRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferedFactor"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "secondFactor.remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "secondFactor.confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "provider.complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondFactorRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Set-Cookie": components["headers"]["Set-Cookie"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "provider.depart": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description name of a provider that is set up here, for example `google` */
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            302: {
                headers: {
                    Location: components["headers"]["Location"];
                    "Set-Cookie": components["headers"]["Set-Cookie"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "provider.arrive": {
        parameters: {
            query?: {
                /** @description from the provider, unchanged: the sign-in that was begun */
                state?: string;
                /** @description from the provider, good once; absent where the provider refused */
                code?: string;
            };
            header?: never;
            path: {
                /** @description name of the provider where the sign-in was begun */
                provider: string;
            };
            cookie?: {
                /** @description what the beginning of the sign-in set, to bind it to the browser */
                academy_journey?: string;
            };
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            302: {
                headers: {
                    Location: components["headers"]["Location"];
                    "Set-Cookie": components["headers"]["Set-Cookie"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "auth.refresh": {
        parameters: {
            query?: {
                /** @description the organisation that the session goes on in; the same as before where absent */
                organization?: string;
            };
            header?: never;
            path?: never;
            cookie?: {
                /** @description the refresh token of a browser; the one in the body comes first */
                academy_refresh?: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RefreshRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Set-Cookie": components["headers"]["Set-Cookie"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "auth.register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "Set-Cookie": components["headers"]["Set-Cookie"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "recovery.resetPassword": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetPasswordRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "session.sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageSessionView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "session.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a session, from the list of the caller's sessions */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "recovery.verifyEmail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyEmailRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "recovery.sendVerificationTo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailRequest"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "recovery.sendVerificationAgain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "organization.list": {
        parameters: {
            query?: {
                /** @description how many items the page has at most */
                limit?: components["parameters"]["limit"];
                /** @description `nextCursor` of the page before; absent for the first page */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOrganizationView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "organization.found": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FoundOrganizationRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "organization.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of the organisation */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "organization.revise": {
        parameters: {
            query?: never;
            header?: {
                /** @description the `ETag` that the change relies on; 409 `stale-version` where the record has another one, any version where absent */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description id of the organisation */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseOrganizationRequest"];
                "application/merge-patch+json": components["schemas"]["ReviseOrganizationRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "invitation.list": {
        parameters: {
            query?: {
                /** @description how many items the page has at most */
                limit?: components["parameters"]["limit"];
                /** @description `nextCursor` of the page before; absent for the first page */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path: {
                /** @description the organisation */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageInvitationView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "invitation.invite": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description the organisation */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "invitation.revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description the organisation */
                id: string;
                /** @description id of the invitation */
                invitation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "member.list": {
        parameters: {
            query?: {
                /** @description words that are all looked for in names and e-mail address, in any order; case and accents do not matter */
                text?: string;
                /** @description only members with this role */
                role?: "STUDENT" | "INSTRUCTOR" | "ORGANIZATION_ADMIN" | "ADMIN";
                /** @description only accounts with this status */
                status?: "ACTIVE" | "PENDING" | "SUSPENDED" | "INACTIVE";
                /** @description how many items the page has at most */
                limit?: components["parameters"]["limit"];
                /** @description `nextCursor` of the page before; absent for the first page */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path: {
                /** @description id of the organisation */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePersonView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "member.add": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of the organisation */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddMemberRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "member.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of the organisation */
                id: string;
                /** @description id of the member */
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "member.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of the organisation */
                id: string;
                /** @description id of the member */
                user: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMemberRequest"];
                "application/merge-patch+json": components["schemas"]["ChangeMemberRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "settings.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "settings.revise": {
        parameters: {
            query?: never;
            header?: {
                /** @description the `ETag` that the change relies on; 409 `stale-version` where the record has another one, any version where absent */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseSettingsRequest"];
                "application/merge-patch+json": components["schemas"]["ReviseSettingsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "mailTemplate.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageMailTemplateView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "mailTemplate.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description the letter, by the name in the list, such as `verify-email` */
                letter: string;
                /** @description language of the letter: `en` or `fr` */
                language: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailTemplateView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "mailTemplate.rewrite": {
        parameters: {
            query?: never;
            header?: {
                /** @description the `ETag` that the change relies on; 409 `stale-version` where the record has another one, any version where absent */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description the letter, by the name in the list, such as `verify-email` */
                letter: string;
                /** @description language of the letter: `en` or `fr` */
                language: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailDraftRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailTemplateView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "mailTemplate.reset": {
        parameters: {
            query?: never;
            header?: {
                /** @description the `ETag` that the change relies on; 409 `stale-version` where the record has another one, any version where absent */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description the letter, by the name in the list, such as `verify-email` */
                letter: string;
                /** @description language of the letter: `en` or `fr` */
                language: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "mailTemplate.preview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description the letter, by the name in the list, such as `verify-email` */
                letter: string;
                /** @description language of the letter: `en` or `fr` */
                language: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["MailDraftRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailPreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "people.list": {
        parameters: {
            query?: {
                /** @description words that are all looked for in names and e-mail address, in any order; case and accents do not matter */
                text?: string;
                /** @description only users with this role */
                role?: "STUDENT" | "INSTRUCTOR" | "ORGANIZATION_ADMIN" | "ADMIN";
                /** @description only accounts with this status */
                status?: "ACTIVE" | "PENDING" | "SUSPENDED" | "INACTIVE";
                /** @description only users that belong to this organisation, in the role asked for; for platform admins */
                organization?: string;
                /** @description how many items the page has at most */
                limit?: components["parameters"]["limit"];
                /** @description `nextCursor` of the page before; absent for the first page */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePersonView"];
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "people.make": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakePersonRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "import.list": {
        parameters: {
            query?: {
                /** @description how many items the page has at most */
                limit?: components["parameters"]["limit"];
                /** @description `nextCursor` of the page before; absent for the first page */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageImportView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "import.take": {
        parameters: {
            query?: {
                /** @description whether rows are only judged: no account is made and no mail is sent */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "import.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of the import */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "import.carryOut": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of an import that was a dry run and has finished */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "import.rows": {
        parameters: {
            query?: {
                /** @description only rows with this outcome; all rows where absent */
                outcome?: "CREATED" | "INVITED" | "MEMBER" | "REFUSED";
                /** @description how many items the page has at most */
                limit?: components["parameters"]["limit"];
                /** @description `nextCursor` of the page before; absent for the first page */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path: {
                /** @description id of the import */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageImportRowView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "profile.me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "profile.editOwn": {
        parameters: {
            query?: never;
            header?: {
                /** @description the `ETag` that the change relies on; 409 `stale-version` where the record has another one, any version where absent */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditProfileRequest"];
                "application/merge-patch+json": components["schemas"]["EditProfileRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "avatar.change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "avatar.remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "profile.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of the user */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "erasure.erase": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of the user */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["EraseUserRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "profile.edit": {
        parameters: {
            query?: never;
            header?: {
                /** @description the `ETag` that the change relies on; 409 `stale-version` where the record has another one, any version where absent */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description id of the user */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditProfileRequest"];
                "application/merge-patch+json": components["schemas"]["EditProfileRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "avatar.show": {
        parameters: {
            query?: {
                /** @description pixels a side, 512 or 128; others are 400 `invalid-request` */
                size?: number;
            };
            header?: never;
            path: {
                /** @description id of the user */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "card.card": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of the user */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "dataExport.export": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of the user */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "erasure.erasure": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of the erased user */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "file.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of the user */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "file.write": {
        parameters: {
            query?: never;
            header?: {
                /** @description the `ETag` that the change relies on; 409 `stale-version` where the record has another one, any version where absent */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description id of the user */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteFileRequest"];
                "application/merge-patch+json": components["schemas"]["WriteFileRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "access.unlock": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of the user */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "access.removeSecondFactor": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of the user */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "learnerProgress.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of the user */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LearnerProgressView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
