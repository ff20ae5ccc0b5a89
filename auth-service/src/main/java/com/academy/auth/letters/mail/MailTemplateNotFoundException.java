package com.academy.auth.letters.mail;

import com.academy.platform.error.NotFoundException;

class MailTemplateNotFoundException extends NotFoundException {

    MailTemplateNotFoundException() {
        super("mail-template-not-found", "There is no such letter in that language.");
    }
}
