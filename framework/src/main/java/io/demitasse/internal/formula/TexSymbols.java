package io.demitasse.internal.formula;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Commands that stand for one symbol or one word. */
final class TexSymbols {
    /** What a symbol is to those beside it. */
    enum Kind {
        IDENTIFIER,
        OPERATOR,
        /** Keeps its size. */
        FENCE,
        /** Limits stand above and below it in a formula of its own line. */
        LARGE,
        INTEGRAL,
        FUNCTION,
        /** A function with limits below it. */
        LIMIT,
        SPACE,
        /** Asks for what is not told apart here. */
        NOTHING
    }

    /** A symbol; of a space the text is its width. */
    record Symbol(Kind kind, String text) {}

    private static final Map<String, Symbol> ALL = new HashMap<>();

    static {
        add(
                Kind.IDENTIFIER,
                "alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ"
                        + " lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ"
                        + " upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π"
                        + " Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω infty ∞ partial ∂ nabla ∇ ell ℓ hbar ℏ Re ℜ Im ℑ"
                        + " aleph ℵ wp ℘ emptyset ∅ varnothing ∅ imath ı jmath ȷ angle ∠ triangle △ square □ Box □"
                        + " top ⊤ bot ⊥ degree ° dots … ldots … cdots ⋯ vdots ⋮ ddots ⋱ dotsc … dotsb ⋯ prime ′"
                        + " $ $ % % # # & & _ _ checkmark ✓ clubsuit ♣ diamondsuit ♢ heartsuit ♡ spadesuit ♠");
        add(
                Kind.OPERATOR,
                "pm ± mp ∓ times × div ÷ cdot ⋅ ast ∗ star ⋆ circ ∘ bullet ∙ oplus ⊕ ominus ⊖ otimes ⊗ odot ⊙"
                        + " cap ∩ cup ∪ setminus ∖ wedge ∧ land ∧ vee ∨ lor ∨ neg ¬ lnot ¬ le ≤ leq ≤ leqslant ⩽ ge ≥"
                        + " geq ≥ geqslant ⩾ ne ≠ neq ≠ equiv ≡ approx ≈ cong ≅ sim ∼ simeq ≃ propto ∝ ll ≪ gg ≫"
                        + " prec ≺ succ ≻ in ∈ notin ∉ ni ∋ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ subsetneq ⊊"
                        + " nsubseteq ⊈ forall ∀ exists ∃ nexists ∄ therefore ∴ because ∵ to → rightarrow → gets ←"
                        + " leftarrow ← leftrightarrow ↔ Rightarrow ⇒ implies ⟹ Leftarrow ⇐ impliedby ⟸"
                        + " Leftrightarrow ⇔ iff ⟺ mapsto ↦ longrightarrow ⟶ longleftarrow ⟵ Longrightarrow ⟹"
                        + " longmapsto ⟼ uparrow ↑ downarrow ↓ Uparrow ⇑ Downarrow ⇓ nearrow ↗ searrow ↘"
                        + " hookrightarrow ↪ rightharpoonup ⇀ rightleftharpoons ⇌ leadsto ⇝ mid ∣ nmid ∤ parallel ∥"
                        + " perp ⊥ models ⊨ vdash ⊢ dashv ⊣ colon : coloneqq ≔ lt < gt > asymp ≍ doteq ≐ triangleq ≜"
                        + " dagger † ddagger ‡ amalg ⨿ bmod mod bowtie ⋈ lhd ⊲ rhd ⊳ sqcup ⊔ sqcap ⊓ sqsubseteq ⊑"
                        + " lesssim ≲ gtrsim ≳ backslash \\");
        add(
                Kind.FENCE,
                "{ { } } | ‖ lbrace { rbrace } lbrack [ rbrack ] langle ⟨ rangle ⟩ lvert | rvert | vert | lVert ‖"
                        + " rVert ‖ Vert ‖ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ lgroup ⟮ rgroup ⟯ ulcorner ⌜ urcorner ⌝");
        add(
                Kind.LARGE,
                "sum ∑ prod ∏ coprod ∐ bigcup ⋃ bigcap ⋂ bigoplus ⨁ bigotimes ⨂ bigodot ⨀ bigvee ⋁ bigwedge ⋀"
                        + " biguplus ⨄ bigsqcup ⨆");
        add(Kind.INTEGRAL, "int ∫ iint ∬ iiint ∭ oint ∮ oiint ∯");
        add(
                Kind.FUNCTION,
                "sin sin cos cos tan tan cot cot sec sec csc csc arcsin arcsin arccos arccos arctan arctan sinh sinh"
                        + " cosh cosh tanh tanh coth coth log log ln ln lg lg exp exp deg deg dim dim ker ker hom hom"
                        + " arg arg");
        add(
                Kind.LIMIT,
                "lim lim max max min min sup sup inf inf det det gcd gcd Pr Pr limsup lim\u00a0sup"
                        + " liminf lim\u00a0inf argmax arg\u00a0max argmin arg\u00a0min");
        add(Kind.SPACE, ", 0.167em : 0.222em > 0.222em ; 0.278em quad 1em qquad 2em enspace 0.5em thinspace 0.167em");
        ALL.put(" ", new Symbol(Kind.SPACE, "0.333em"));
        add(
                Kind.NOTHING,
                "! - displaystyle - textstyle - scriptstyle - scriptscriptstyle - nonumber - notag - hline -"
                        + " limits - nolimits - allowbreak - negthinspace -");
    }

    private TexSymbols() {}

    private static void add(Kind kind, String pairs) {
        String[] words = pairs.split(" ", -1);
        for (int i = 0; i + 1 < words.length; i += 2) {
            ALL.put(words[i], new Symbol(kind, words[i + 1]));
        }
    }

    static Optional<Symbol> find(String command) {
        return Optional.ofNullable(ALL.get(command));
    }
}
