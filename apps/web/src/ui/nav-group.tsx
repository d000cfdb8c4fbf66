import { useEffect, useId, useRef, useState } from 'react';
import { NavLink, useLocation } from 'react-router';

interface NavGroupProps {
  readonly name: string;
  readonly links: readonly { readonly to: string; readonly text: string }[];
}

/** Links behind one word of the navigation; on a narrow screen they stand below it. */
export function NavGroup({ name, links }: NavGroupProps) {
  const { pathname } = useLocation();
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const isHere = links.some(({ to }) => pathname === to || pathname.startsWith(`${to}/`));
  useEffect(() => {
    setIsOpen(false);
  }, [pathname]);
  return (
    <div
      className="nav-group"
      onKeyDown={({ key }) => {
        if (key !== 'Escape' || !isOpen) return;
        setIsOpen(false);
        opener.current?.focus();
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setIsOpen(false);
      }}
    >
      <button
        ref={opener}
        type="button"
        className={isHere ? 'nav-opener active' : 'nav-opener'}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setIsOpen(!isOpen);
        }}
      >
        {name}
      </button>
      <p className="nav-group-name">{name}</p>
      <div id={id} className="nav-group-links" data-open={isOpen}>
        {links.map((link) => (
          <NavLink key={link.to} to={link.to}>
            {link.text}
          </NavLink>
        ))}
      </div>
    </div>
  );
}
