package com.academy.unruly.crowd;

import org.springframework.stereotype.Component;

/** Too many classes of one package, in too many lines, the last with too many collaborators. */
@Component
class Crowd {

    Crowd(Crowd1 a, Crowd2 b, Crowd3 c, Crowd4 d, Crowd5 e, Crowd6 f, Crowd7 g, Crowd8 h, Crowd9 i) {}
}

class Crowd1 {
    int number1 = 1;
    int number2 = 2;
    int number3 = 3;
    int number4 = 4;
    int number5 = 5;
    int number6 = 6;
    int number7 = 7;
    int number8 = 8;
}

class Crowd2 {
    int number1 = 1;
    int number2 = 2;
    int number3 = 3;
    int number4 = 4;
    int number5 = 5;
    int number6 = 6;
    int number7 = 7;
    int number8 = 8;
}

class Crowd3 {
    int number1 = 1;
    int number2 = 2;
    int number3 = 3;
    int number4 = 4;
    int number5 = 5;
    int number6 = 6;
    int number7 = 7;
    int number8 = 8;
}

class Crowd4 {
    int number1 = 1;
    int number2 = 2;
    int number3 = 3;
    int number4 = 4;
    int number5 = 5;
    int number6 = 6;
    int number7 = 7;
    int number8 = 8;
}

class Crowd5 {
    int number1 = 1;
    int number2 = 2;
    int number3 = 3;
    int number4 = 4;
    int number5 = 5;
    int number6 = 6;
    int number7 = 7;
    int number8 = 8;
}

class Crowd6 {
    int number1 = 1;
    int number2 = 2;
    int number3 = 3;
    int number4 = 4;
    int number5 = 5;
    int number6 = 6;
    int number7 = 7;
    int number8 = 8;
}

class Crowd7 {
    int number1 = 1;
    int number2 = 2;
    int number3 = 3;
    int number4 = 4;
    int number5 = 5;
    int number6 = 6;
    int number7 = 7;
    int number8 = 8;
}

class Crowd8 {
    int number1 = 1;
    int number2 = 2;
    int number3 = 3;
    int number4 = 4;
    int number5 = 5;
    int number6 = 6;
    int number7 = 7;
    int number8 = 8;
}

class Crowd9 {
    int number1 = 1;
    int number2 = 2;
    int number3 = 3;
    int number4 = 4;
    int number5 = 5;
    int number6 = 6;
    int number7 = 7;
    int number8 = 8;
}

class Crowd10 {
    int number1 = 1;
    int number2 = 2;
    int number3 = 3;
    int number4 = 4;
    int number5 = 5;
    int number6 = 6;
    int number7 = 7;
    int number8 = 8;
}

class Crowd11 {
    int number1 = 1;
    int number2 = 2;
    int number3 = 3;
    int number4 = 4;
    int number5 = 5;
    int number6 = 6;
    int number7 = 7;
    int number8 = 8;
}

class Crowd12 {
    int number1 = 1;
    int number2 = 2;
    int number3 = 3;
    int number4 = 4;
    int number5 = 5;
    int number6 = 6;
    int number7 = 7;
    int number8 = 8;
}

class Crowd13 {
    int number1 = 1;
    int number2 = 2;
    int number3 = 3;
    int number4 = 4;
    int number5 = 5;
    int number6 = 6;
    int number7 = 7;
    int number8 = 8;
}

class Crowd14 {
    int number1 = 1;
    int number2 = 2;
    int number3 = 3;
    int number4 = 4;
    int number5 = 5;
    int number6 = 6;
    int number7 = 7;
    int number8 = 8;
}

class Crowd15 {
    int number1 = 1;
    int number2 = 2;
    int number3 = 3;
    int number4 = 4;
    int number5 = 5;
    int number6 = 6;
    int number7 = 7;
    int number8 = 8;
}

class Crowd16 {
    int number1 = 1;
    int number2 = 2;
    int number3 = 3;
    int number4 = 4;
    int number5 = 5;
    int number6 = 6;
    int number7 = 7;
    int number8 = 8;
}

class Crowd17 {
    int number1 = 1;
    int number2 = 2;
    int number3 = 3;
    int number4 = 4;
    int number5 = 5;
    int number6 = 6;
    int number7 = 7;
    int number8 = 8;
}

class Crowd18 {
    int number1 = 1;
    int number2 = 2;
    int number3 = 3;
    int number4 = 4;
    int number5 = 5;
    int number6 = 6;
    int number7 = 7;
    int number8 = 8;
}

class Crowd19 {
    int number1 = 1;
    int number2 = 2;
    int number3 = 3;
    int number4 = 4;
    int number5 = 5;
    int number6 = 6;
    int number7 = 7;
    int number8 = 8;
}

class Crowd20 {
    int number1 = 1;
    int number2 = 2;
    int number3 = 3;
    int number4 = 4;
    int number5 = 5;
    int number6 = 6;
    int number7 = 7;
    int number8 = 8;
}

class Crowd21 {
    int number1 = 1;
    int number2 = 2;
    int number3 = 3;
    int number4 = 4;
    int number5 = 5;
    int number6 = 6;
    int number7 = 7;
    int number8 = 8;
}

class Crowd22 {
    int number1 = 1;
    int number2 = 2;
    int number3 = 3;
    int number4 = 4;
    int number5 = 5;
    int number6 = 6;
    int number7 = 7;
    int number8 = 8;
}

class Crowd23 {
    int number1 = 1;
    int number2 = 2;
    int number3 = 3;
    int number4 = 4;
    int number5 = 5;
    int number6 = 6;
    int number7 = 7;
    int number8 = 8;
}

class Crowd24 {
    int number1 = 1;
    int number2 = 2;
    int number3 = 3;
    int number4 = 4;
    int number5 = 5;
    int number6 = 6;
    int number7 = 7;
    int number8 = 8;
}

class Crowd25 {
    int number1 = 1;
    int number2 = 2;
    int number3 = 3;
    int number4 = 4;
    int number5 = 5;
    int number6 = 6;
    int number7 = 7;
    int number8 = 8;
}

class Crowd26 {
    int number1 = 1;
    int number2 = 2;
    int number3 = 3;
    int number4 = 4;
    int number5 = 5;
    int number6 = 6;
    int number7 = 7;
    int number8 = 8;
}

class Crowd27 {
    int number1 = 1;
    int number2 = 2;
    int number3 = 3;
    int number4 = 4;
    int number5 = 5;
    int number6 = 6;
    int number7 = 7;
    int number8 = 8;
}

class Crowd28 {
    int number1 = 1;
    int number2 = 2;
    int number3 = 3;
    int number4 = 4;
    int number5 = 5;
    int number6 = 6;
    int number7 = 7;
    int number8 = 8;
}
