/**
 * The commonest words of our languages. Statistics begin as if the city had a few ideas made of them, so that
 * its first real ones are not found alike for their "the" and "de"; a hundred ideas later it hardly matters.
 */
export const background = [
  "the of and to in a is that for it on with as are be this we at by not or from have an would should can more our there they all which their will your it's also where could please need",
  "le la les de des du un une et à en dans pour que qui est sur au aux avec par ne pas plus il elle nous vous ce cette ces sont ont être faire comme mais ou où leur nos il y a l d qu n",
  "de het een en van in is op te dat die voor met zijn er aan niet om ook als naar bij maar dan wordt worden kan door over uit wel nog veel meer wij we ons onze deze dit heeft hebben moet",
  "der die das und in den von zu mit ist für auf dem ein eine einer eines einen es im nicht sich auch an als werden wird sind bei oder aus nach wie man kann sehr hier mehr noch wenn nur da dass sollte",
  "de la el en y a los las que un una del por con para se al es lo no su más como o este esta sus son hay muy ya ser desde sin sobre también donde está están pero nos todo todos le mi",
  "في من على إلى أن هذا هذه التي الذي مع عن كل هو هي ما لا أو كان بين بعد قبل كما ثم لكن قد لم لن يجب يمكن نحن هناك حتى عند غير",
];
