import type { DemoCity } from "@/db/seed/model";

/** Those who support and never write: most of a city. */
export const crowd: DemoCity["crowd"] = {
  fr: `Adèle Blanchard, Alain Dubois, Alice Renaud, Ambre Leclerc, André Fournier, Anne-Marie Colin, Arthur Mercier,
    Axelle Faure, Baptiste Roussel, Béatrice Dumont, Benoît Lemoine, Catherine Noël, Cécile Aubry, Céline Picard,
    Christian Gauthier, Clément Rivière, Corinne Leroux, Cyril Masson, Damien Brunet, Danielle Hubert,
    Delphine Carpentier, Didier Meunier, Éléonore Vidal, Élise Barbier, Émile Arnaud, Emma Schmitt,
    Estelle Guérin, Étienne Boyer, Fabienne Lucas, Florian Denis, Françoise Lambert, Gabriel Bonnet,
    Geneviève Roy, Gilles Perrot, Guillaume Caron, Huguette Prévost, Isabelle Moulin, Jacqueline Dupuis,
    Jean-Luc Charpentier, Joséphine Marty, Jules Besnard, Karine Olivier, Laurent Poirier, Louise Baron,
    Ludovic Renard, Maël Guillot, Manon Lecomte, Marguerite Collet, Mathis Benoît, Maxime Fabre,
    Monique Gérard, Nathalie Pons, Nicolas Tessier, Noémie Laurent, Océane Hamon, Pascal Vallet, Patricia Bailly,
    Philippe Maillard, Pierre Delaunay, Raphaël Adam, Régine Lebrun, Romain Da Silva, Sandrine Klein,
    Simone Jacquet, Solène Rey, Sylvie Humbert, Théo Breton, Thierry Lacroix, Valérie Gilles, Véronique Monnier,
    Xavier Pichon, Zoé Hervé, Abdoulaye Sow, Adama Coulibaly, Aïcha Bouzid, Awa Ndiaye, Bintou Keita, Farid Amrani,
    Hamza Haddad, Ibrahim Koné, Karima Saïdi, Khadija Lahlou, Leïla Mansouri, Mamadou Barry, Moussa Cissé,
    Nabila Toumi, Omar Fofana, Rachid Ziani, Samia Kaci, Sofiane Brahimi, Yasmine Rahmani, Youssef Tazi,
    Linh Nguyen, Mai Tran, Hélio Pereira, Fernanda Gomes, Ionut Radu, Svetlana Orlova`,
  en: "Harriet Cole, Simon Fletcher, Margaret Doyle, Andrew Pratt, Helen Marsh, Peter Langley",
  nl: `Sanne de Boer, Pieter Visser, Marijke Smit, Wouter Janssens, Lieve Peeters, Bram Mulder, Anouk Meijer,
    Koen Claes`,
  es: `Alba Serrano, Javier Molina, Nuria Castro, Pedro Gil, Marina Vega, Raúl Ibáñez, Elena Cano, Sergio Prieto,
    Ana Belén Soto, Iker Zabala`,
};
