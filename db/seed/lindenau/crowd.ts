import type { DemoCity } from "@/db/seed/model";

/** Those who support and never write: most of a city. */
export const crowd: DemoCity["crowd"] = {
  en: `Alice Morton, Kofi Mensah, Rosa Delgado, Peter Novotny, Ewa Zielińska, Ivana Marić, Sean Gallagher,
    Amara Diallo, Dimitris Pappas, Oksana Melnyk, Andrii Koval, Iryna Savchenko, Minh Tran, Hoa Le, Bao Vu,
    Lakshmi Nair, Rohan Gupta, Anjali Shah, Chen Li, Yuki Tanaka, Elena Popescu, Radu Ionescu, Bogdan Stan,
    Katarzyna Wójcik, Paweł Mazur, Joanna Dąbrowska, Tomasz Krawczyk, Marta Kowal, Luca Ferri, Chiara Greco,
    Matteo Rinaldi, Inês Carvalho, Tiago Lopes, Beatriz Sousa, Pablo Romero, Carmen Ruiz, Diego Fuentes,
    Emma Thornton, Oliver Haines, Ruby Clarke, Abena Owusu, Chidi Eze, Ngozi Obi, Tendai Moyo, Zainab Bello,
    Jelena Kovač, Nikola Petrović, Milan Horák, Eszter Kiss, Gábor Nagy, Maja Lind, Erik Dahl, Aoife Byrne`,
  de: `Anna Becker, Jürgen Pohl, Sabine Wolff, Klaus Richter, Monika Schwarz, Uwe Zimmermann, Heike Braun,
    Matthias Koch, Susanne Bauer, Frank Schäfer, Julia Neumann, Tobias Werner, Katharina Busch, Daniel Vogt,
    Marie Seidel, Leon Kraft, Paula Engel, Emil Sauer, Greta Winter, Jakob Simon, Charlotte Haas, Anton Graf,
    Ida Böhm, Oskar Lorenz, Frieda Kaiser, Theo Fuchs, Mathilda Roth, Moritz Beck, Nele Schubert, Jan Peters,
    Ayşe Çelik, Murat Şahin, Zeynep Aydın, Emre Koç, Selin Polat, Hakan Doğan, Derya Öztürk, Can Arslan,
    Renate Hoffmann, Günter Maier, Ursula Keller, Dieter Schulte, Gisela Frank, Wolfgang Ziegler,
    Brigitte Stein, Karl-Heinz Jung, Elke Winkler, Rainer Scholz`,
  ar: `Layla Haddad, Ahmad Khalil, Rania Saleh, Hassan Aziz, نور الشامي, Mona Farah, Tarek Najjar, ليلى عباس,
    Samir Hamdan, Dalia Qasim, يوسف العلي, Amal Rahman, Bassam Khoury, Rima Sabbagh, Fadi Barakat, هدى سليمان,
    Nabil Issa, Jamila Osman, Walid Sharif, Yasmin Darwish`,
};
